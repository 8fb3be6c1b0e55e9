/**
 * @file
 * A model that plays as a stream, without Pd, Max or Python: for plug-ins, boards and programs of one's own.
 *
 * @code
 * char error[256];
 * luthier_instrument* nn = luthier_load("model.ts", NULL, LUTHIER_REAL_TIME, error, sizeof error);
 * if (nn == NULL || !luthier_prepare(nn, 48000.0, 512, 2048)) ...
 * luthier_process(nn, inputs, outputs, 512);
 * luthier_free(nn);
 * @endcode
 *
 * **Threads.** luthier_process() belongs to one thread, which may be an audio thread: it never allocates, locks, waits
 * or touches a file, unless the instrument is offline or its host's time runs ahead of the clock. All other functions
 * belong to one other thread, or the same one. luthier_prepare() and luthier_free() never run at the same time as
 * luthier_process(). Instruments do not know of each other.
 *
 * **Errors.** What fails at once returns 0 or NULL and leaves a sentence in luthier_error(); what plays goes on. What
 * fails later, because the model was computing or a file is still being read, is an event of luthier_poll().
 *
 * **Signals.** inputs[i] and outputs[i] are `frames` samples each, and may share memory.
 *
 * This header is C of 1989, and C++.
 */
#ifndef LUTHIER_H
#define LUTHIER_H

#include <stddef.h>

#if defined(_WIN32) && defined(LUTHIER_BUILDS_LIBRARY)
#define LUTHIER_API __declspec(dllexport)
#elif defined(_WIN32)
#define LUTHIER_API __declspec(dllimport)
#elif defined(__GNUC__)
#define LUTHIER_API __attribute__((visibility("default")))
#else
#define LUTHIER_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** A model with one of its methods, and its stream. */
typedef struct luthier_instrument luthier_instrument;

/** Whose time it is. */
typedef enum luthier_time {
  LUTHIER_REAL_TIME = 0, /**< a host that plays: a thread computes, and what is late fades to silence */
  LUTHIER_OFFLINE = 1    /**< a host that renders: luthier_process() computes, and messages wait for models */
} luthier_time;

/** A number or a word. */
typedef struct luthier_value {
  double number;
  const char* word; /**< NULL: it is the number */
} luthier_value;

/** What an event is. */
typedef enum luthier_kind {
  LUTHIER_LINE,    /**< a line for people, in `text` */
  LUTHIER_ERROR,   /**< the same, of something that went wrong */
  LUTHIER_MESSAGE, /**< an answer: `text` is its name and `values` what it says, as out of the last outlet of nn~ */
  LUTHIER_CHANNELS /**< the numbers of inputs and outputs are to be others: stop, and luthier_prepare() again */
} luthier_kind;

/** What happened. Its memory lives until the next call of luthier_poll(). */
typedef struct luthier_event {
  luthier_kind kind;
  const char* text;
  const luthier_value* values;
  int count;
} luthier_event;

/** Loads a model file.
 * @param method NULL is `forward`; luthier_send() of `method` changes it
 * @param error receives a sentence when the result is NULL; at most `error_size` bytes with the 0 at its end */
LUTHIER_API luthier_instrument* luthier_load(const char* path, const char* method, luthier_time time, char* error,
                                             size_t error_size);

/** Ends its threads and frees it. NULL is allowed. */
LUTHIER_API void luthier_free(luthier_instrument* instrument);

/** Begins to stream, from silence; again whenever one of these changes, or after LUTHIER_CHANNELS. 0: it failed.
 * @param sample_rate of the host in Hz: a model of another rate is resampled
 * @param most_frames of a call of luthier_process()
 * @param block samples that the model computes at once, rounded up to what it can; 0 or less computes in place, in
 * luthier_process(), with the least latency and with the risk on the audio thread */
LUTHIER_API int luthier_prepare(luthier_instrument* instrument, double sample_rate, int most_frames, int block);

/** How many signals luthier_process() takes; known once it is prepared. */
LUTHIER_API int luthier_inputs(const luthier_instrument* instrument);
/** How many signals luthier_process() gives. */
LUTHIER_API int luthier_outputs(const luthier_instrument* instrument);

/** Samples between an input and its effect, buffering and model together. 0 until it is prepared. */
LUTHIER_API int luthier_latency(const luthier_instrument* instrument);

/** Plays `frames` samples, at most as many as it is prepared for; silence if it is not. */
LUTHIER_API void luthier_process(luthier_instrument* instrument, const float* const* inputs, float* const* outputs,
                                 int frames);

/** Sets an attribute of the model. 0: it cannot be set so. However many are sent, the last one arrives. */
LUTHIER_API int luthier_set(luthier_instrument* instrument, const char* attribute, const luthier_value* values,
                            int count);

/** Asks for an attribute: the answer is an event, the message `get attribute value ...`. 0: it cannot be asked. */
LUTHIER_API int luthier_get(luthier_instrument* instrument, const char* attribute);

/** Any message that nn~ understands, such as `method`, `smooth`, `load` or `stats`. 0: it failed. */
LUTHIER_API int luthier_send(luthier_instrument* instrument, const char* message, const luthier_value* values,
                             int count);

/** Gives the next event, or 0 when there is none. Call it every few milliseconds until it gives 0: it also passes on
 * what other threads have done. */
LUTHIER_API int luthier_poll(luthier_instrument* instrument, luthier_event* event);

/** Why the last call that returned 0 did so. */
LUTHIER_API const char* luthier_error(const luthier_instrument* instrument);

#ifdef __cplusplus
}
#endif

#endif
