import { guardProcess } from './guardProcess.ts';

// [Note: Guard first] Imported before anything else by whatever runs in a process or a thread of its own.
guardProcess();
