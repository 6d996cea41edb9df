import { generatedPages } from '../builders/generatedPages.ts';

generatedPages(101, 200);
