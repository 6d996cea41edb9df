import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReportSettings } from '../../../../shared/assessment/change.ts';
import type { ReportPreset } from '../../../../shared/contract/reports.ts';
import { useApi } from '../../../api/host.ts';

const queryKey = ['report', 'presets'];
const none: readonly ReportPreset[] = [];

/** The saved settings of the workspace, by name, and the ways to change them. A call that fails rejects. */
export function usePresets() {
  const api = useApi();
  const queries = useQueryClient();
  const presets = useQuery({ queryKey, queryFn: () => api.reports.presets() }).data ?? none;
  const refresh = () => queries.invalidateQueries({ queryKey });
  const save = async (name: string, settings: ReportSettings): Promise<void> => {
    const known = presets.find((preset) => preset.name === name);
    await api.reports.savePreset({ name, settings, expectedRevision: known?.revision ?? 0 }).finally(refresh);
  };
  const remove = async (id: string): Promise<void> => {
    await api.reports.removePreset({ id }).finally(refresh);
  };
  return {
    presets,
    save,
    remove,
    rename: async ({ id, settings }: ReportPreset, name: string): Promise<void> => {
      await save(name, settings);
      await remove(id);
    },
  };
}
