/* Preloaded into a process that runs Cairn's storage: writes down what it does to the files below one folder, and makes the calls fail that
 * it is told to fail. Paths are relative to the folder.
 *
 *   CAIRN_FOLDER   the folder
 *   CAIRN_RECORD   file that the record goes to; none is kept without it
 *
 * A record is: kind (1 byte), length of path (4), offset (8), length of data (4), path, data; numbers little-endian as on this machine.
 * Kinds: C made, W written, T cut to offset, S synced, U removed, R renamed to data.
 *
 * Faults are set from inside by opening "<folder>/.fault,<call>,<n>,<errno>,<sticky>", which never succeeds: the n-th next call of that kind
 * (write, sync or read; 0 counts only) fails, once or from then on. ".fault,hold" lets calls through uncounted until
 * ".fault,go"; ".fault,count" answers the calls so far by its errno: 1000 + count.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MOST_FILES 4096

static const char *folder;
static size_t folder_length;
static int record = -1;
static char *names[MOST_FILES];
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

static struct {
  char call;
  long at;
  long seen;
  int error;
  int sticky;
  int held;
} fault;

__attribute__((constructor)) static void start(void) {
  folder = getenv("CAIRN_FOLDER");
  const char *file = getenv("CAIRN_RECORD");
  if (!folder) return;
  folder_length = strlen(folder);
  if (file) record = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* The path below the folder, "." for the folder itself, NULL for anything else. */
static const char *within(const char *path) {
  if (!folder || !path || strncmp(path, folder, folder_length)) return NULL;
  if (path[folder_length] == 0) return ".";
  return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static const char *name_of(int fd) { return fd >= 0 && fd < MOST_FILES ? names[fd] : NULL; }

static void put(char kind, const char *path, uint64_t offset, const void *data, uint32_t length) {
  if (record < 0) return;
  uint32_t path_length = strlen(path);
  size_t total = 17 + path_length + length;
  char *bytes = malloc(total);
  bytes[0] = kind;
  memcpy(bytes + 1, &path_length, 4);
  memcpy(bytes + 5, &offset, 8);
  memcpy(bytes + 13, &length, 4);
  memcpy(bytes + 17, path, path_length);
  if (length) memcpy(bytes + 17 + path_length, data, length);
  syscall(SYS_write, record, bytes, total);
  free(bytes);
}

/* True when this call has to fail; errno is set then. */
static int fails(char call, const char *path) {
  if (!path || fault.held || fault.call != call) return 0;
  fault.seen += 1;
  if (fault.at == 0 || fault.seen < fault.at || (fault.seen > fault.at && !fault.sticky)) return 0;
  errno = fault.error;
  return 1;
}

/* Takes an order; answers whether it was one. */
static int ordered(const char *path) {
  if (strncmp(path, ".fault,", 7)) return 0;
  char call[8];
  long at;
  int error, sticky;
  if (!strcmp(path + 7, "count")) {
    errno = 1000 + fault.seen;
    return 1;
  }
  if (!strcmp(path + 7, "hold")) fault.held = 1;
  if (!strcmp(path + 7, "go")) fault.held = 0;
  if (sscanf(path + 7, "%7[a-z],%ld,%d,%d", call, &at, &error, &sticky) == 4) {
    fault.call = call[0];
    fault.at = at;
    fault.seen = 0;
    fault.error = error;
    fault.sticky = sticky;
  }
  errno = ENOENT;
  return 1;
}

static void opened(int fd, const char *path, int flags, int existed) {
  if (fd < 0 || fd >= MOST_FILES) return;
  pthread_mutex_lock(&guard);
  free(names[fd]);
  names[fd] = strdup(path);
  pthread_mutex_unlock(&guard);
  if ((flags & O_CREAT) && !existed) put('C', path, 0, 0, 0);
  if ((flags & O_TRUNC) && existed) put('T', path, 0, 0, 0);
}

#define NEXT(name) \
  static __typeof__(&name) next; \
  if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    NEXT(name); \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, int); \
      va_end(rest); \
    } \
    const char *ours = within(path); \
    if (!ours) return next(path, flags, mode); \
    if (ordered(ours)) return -1; \
    int existed = access(path, F_OK) == 0; \
    int fd = next(path, flags, mode); \
    opened(fd, ours, flags, existed); \
    return fd; \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  NEXT(close);
  if (name_of(fd)) {
    pthread_mutex_lock(&guard);
    free(names[fd]);
    names[fd] = NULL;
    pthread_mutex_unlock(&guard);
  }
  return next(fd);
}

#define PWRITE(name) \
  ssize_t name(int fd, const void *data, size_t length, off64_t offset) { \
    NEXT(name); \
    const char *path = name_of(fd); \
    if (fails('w', path)) return -1; \
    ssize_t written = next(fd, data, length, offset); \
    if (path && written > 0) put('W', path, offset, data, written); \
    return written; \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t write(int fd, const void *data, size_t length) {
  NEXT(write);
  const char *path = name_of(fd);
  if (fails('w', path)) return -1;
  off64_t offset = path ? lseek64(fd, 0, SEEK_CUR) : -1;
  ssize_t written = next(fd, data, length);
  if (path && written > 0 && offset >= 0) put('W', path, offset, data, written);
  return written;
}

#define PREAD(name) \
  ssize_t name(int fd, void *data, size_t length, off64_t offset) { \
    NEXT(name); \
    if (fails('r', name_of(fd))) return -1; \
    return next(fd, data, length, offset); \
  }
PREAD(pread)
PREAD(pread64)

ssize_t read(int fd, void *data, size_t length) {
  NEXT(read);
  if (fails('r', name_of(fd))) return -1;
  return next(fd, data, length);
}

#define TRUNCATE(name) \
  int name(int fd, off64_t length) { \
    NEXT(name); \
    const char *path = name_of(fd); \
    if (fails('w', path)) return -1; \
    int result = next(fd, length); \
    if (path && result == 0) put('T', path, length, 0, 0); \
    return result; \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define SYNC(name) \
  int name(int fd) { \
    NEXT(name); \
    const char *path = name_of(fd); \
    if (fails('s', path)) return -1; \
    int result = next(fd); \
    if (path && result == 0) put('S', path, 0, 0, 0); \
    return result; \
  }
SYNC(fsync)
SYNC(fdatasync)

#define REMOVE(name) \
  int name(const char *path) { \
    NEXT(name); \
    int result = next(path); \
    const char *ours = within(path); \
    if (ours && result == 0) put('U', ours, 0, 0, 0); \
    return result; \
  }
REMOVE(unlink)
REMOVE(remove)

int unlinkat(int at, const char *path, int flags) {
  NEXT(unlinkat);
  int result = next(at, path, flags);
  const char *ours = at == AT_FDCWD ? within(path) : NULL;
  if (ours && result == 0) put('U', ours, 0, 0, 0);
  return result;
}

int rename(const char *from, const char *to) {
  NEXT(rename);
  int result = next(from, to);
  const char *ours = within(from);
  const char *target = within(to);
  if (ours && target && result == 0) put('R', ours, 0, target, strlen(target));
  return result;
}
