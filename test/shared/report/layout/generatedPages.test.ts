import { generatedPages } from '../../../builders/generatedPages.ts';

// The long tests go on with those up to 200.
generatedPages(1, 20);
