import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FrameworkId } from '../../shared/base/ids.ts';
import { defaultPreferences, type Preferences } from '../../shared/contract/settings.ts';
import { type Api, useApi } from './host.ts';

/** Names of what is cached. Invalidate by the first part. */
export const keys = {
  status: ['workspace', 'status'],
  workspaces: ['workspace', 'list'],
  protection: ['workspace', 'protection'],
  rows: ['assessments', 'rows'],
  organisations: ['assessments', 'organisations'],
  preferences: ['preferences'],
  benchmarks: ['benchmarks'],
  allFrameworks: ['frameworks'],
  frameworks: (language: string) => ['frameworks', language],
} as const;

const statusQuery = (api: Api) => queryOptions({ queryKey: keys.status, queryFn: () => api.workspace.status() });

/** The lock of the present workspace. */
export const protectionQuery = (api: Api) =>
  queryOptions({ queryKey: keys.protection, queryFn: () => api.protection.status() });

/** Which workspace is open, or why none is. */
export const useWorkspaceStatus = () => useQuery(statusQuery(useApi()));

/** The workspaces of the data folder. */
export function useWorkspaces() {
  const api = useApi();
  return useQuery({ queryKey: keys.workspaces, queryFn: () => api.workspace.list() });
}

/** Home's rows, newest change first. */
export function useAssessmentRows() {
  const api = useApi();
  return useQuery({ queryKey: keys.rows, queryFn: () => api.assessments.list() });
}

/** The organisations of the workspace. */
export function useOrganisations() {
  const api = useApi();
  return useQuery({ queryKey: keys.organisations, queryFn: () => api.assessments.organisations() });
}

/** The library's questionnaires. */
export function useFrameworks() {
  const api = useApi();
  const { language } = usePreferences();
  return useQuery({
    queryKey: keys.frameworks(language),
    queryFn: () => api.frameworks.list({ language }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** One questionnaire of the library, which never changes. */
export const frameworkQuery = (api: Api, id: FrameworkId, version: string, language: string) =>
  queryOptions({
    queryKey: ['framework', id, version, language],
    queryFn: () => api.frameworks.get({ id, version, language }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The workspace's own benchmarks; null where it goes by the shipped ones. */
export const benchmarksQuery = (api: Api) =>
  queryOptions({ queryKey: keys.benchmarks, queryFn: () => api.benchmarks.own() });

/** The person's preferences; the defaults until they are read. */
export function usePreferences(): Preferences {
  const api = useApi();
  return useQuery({ queryKey: keys.preferences, queryFn: () => api.settings.get() }).data ?? defaultPreferences;
}

/** Changes preferences: seen at once, taken back when they could not be stored. */
export function useSetPreferences() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: Partial<Preferences>) => api.settings.set(changes),
    onMutate: (changes) => {
      const before = client.getQueryData<Preferences>(keys.preferences);
      client.setQueryData<Preferences>(keys.preferences, (now) => ({ ...(now ?? defaultPreferences), ...changes }));
      return before;
    },
    onError: (_error, _changes, before) => client.setQueryData(keys.preferences, before),
    onSuccess: (stored) => client.setQueryData(keys.preferences, stored),
  });
}
