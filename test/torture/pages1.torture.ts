import { generatedPages } from '../builders/generatedPages.ts';

generatedPages(1, 100);
