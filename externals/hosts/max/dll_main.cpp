// Max's import library offers a DllMain of its own, which must not become ours.
#include <windows.h>

BOOL WINAPI DllMain(HINSTANCE, DWORD, LPVOID) { return TRUE; }
