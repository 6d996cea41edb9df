import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAssessment } from '../../api/useAssessment.ts';
import { type Lens, roadmapSearch } from './lens.ts';

/** The lens that the address names, and the way to another. */
export function useLens(): readonly [Lens, (lens: Lens) => void] {
  const { head } = useAssessment();
  const { lens = 'board' } = roadmapSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const show = (next: Lens) =>
    void navigate({
      to: '/a/$assessmentId/roadmap',
      params: { assessmentId: head.id },
      search: next === 'board' ? {} : { lens: next },
      replace: true,
    });
  return [lens, show];
}
