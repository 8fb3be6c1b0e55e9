// Which threads the system prefers. A new thread inherits the priority of its maker, which in a real-time host would
// let a model starve the audio thread it works for.
#pragma once

namespace luthier {

/// Real-time priority of the calling thread; 0: it is an ordinary one. Safe on an audio thread: one system call, no
/// lock.
int own_priority() noexcept;

/// The calling thread gives way to everything with real-time priority.
void become_ordinary() noexcept;

/// The calling thread takes a real-time priority clearly below `host_priority`; an ordinary one for 0, or where the
/// system does not grant it.
void step_below(int host_priority) noexcept;

}  // namespace luthier
