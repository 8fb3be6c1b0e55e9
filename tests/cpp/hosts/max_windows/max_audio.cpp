// MaxAudio.dll only passes on what MaxAPI.dll has: see MaxAudio.def.
