{
 "patcher": {
  "fileversion": 1,
  "appversion": {
   "major": 8,
   "minor": 6,
   "revision": 0,
   "architecture": "x64",
   "modernui": 1
  },
  "classnamespace": "box",
  "rect": [
   80.0,
   100.0,
   405.0,
   325.0
  ],
  "openinpresentation": 1,
  "default_fontsize": 12.0,
  "default_fontface": 0,
  "default_fontname": "Arial",
  "gridonopen": 1,
  "gridsize": [
   15.0,
   15.0
  ],
  "gridsnaponopen": 1,
  "boxes": [
   {
    "box": {
     "id": "obj-1",
     "maxclass": "panel",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      15.0,
      300.0,
      10.0,
      10.0
     ],
     "bgcolor": [
      0.86,
      0.9,
      0.95,
      1.0
     ],
     "background": 1,
     "mode": 0,
     "rounded": 6,
     "border": 0,
     "presentation": 1,
     "presentation_rect": [
      0.0,
      0.0,
      330.0,
      112.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-2",
     "maxclass": "inlet",
     "numinlets": 0,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      35.0,
      15.0,
      30.0,
      30.0
     ],
     "comment": "signal: what is heard",
     "index": 1
    }
   },
   {
    "box": {
     "id": "obj-3",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      200.0,
      60.0,
      92.0,
      22.0
     ],
     "text": "loadmess 110"
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "gain~",
     "numinlets": 1,
     "numoutlets": 2,
     "outlettype": [
      "signal",
      ""
     ],
     "patching_rect": [
      35.0,
      100.0,
      150.0,
      24.0
     ],
     "orientation": 1,
     "presentation": 1,
     "presentation_rect": [
      8.0,
      26.0,
      128.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      195.0,
      102.0,
      35.90560000000001,
      20.0
     ],
     "text": "level",
     "presentation": 1,
     "presentation_rect": [
      6.0,
      4.0,
      60.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "ezdac~",
     "numinlets": 2,
     "numoutlets": 0,
     "patching_rect": [
      35.0,
      150.0,
      45.0,
      45.0
     ],
     "presentation": 1,
     "presentation_rect": [
      8.0,
      60.0,
      42.0,
      42.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-7",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      90.0,
      160.0,
      61.836400000000005,
      20.0
     ],
     "text": "sound on",
     "presentation": 1,
     "presentation_rect": [
      54.0,
      70.0,
      70.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-8",
     "maxclass": "scope~",
     "numinlets": 2,
     "numoutlets": 0,
     "patching_rect": [
      200.0,
      150.0,
      84.0,
      84.0
     ],
     "presentation": 1,
     "presentation_rect": [
      146.0,
      8.0,
      80.0,
      96.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "spectroscope~",
     "numinlets": 2,
     "numoutlets": 1,
     "outlettype": [
      ""
     ],
     "patching_rect": [
      300.0,
      150.0,
      90.0,
      84.0
     ],
     "logfreq": 1,
     "logamp": 1,
     "presentation": 1,
     "presentation_rect": [
      234.0,
      8.0,
      88.0,
      96.0
     ]
    }
   }
  ],
  "lines": [
   {
    "patchline": {
     "destination": [
      "obj-4",
      0
     ],
     "source": [
      "obj-2",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-4",
      0
     ],
     "source": [
      "obj-3",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-6",
      0
     ],
     "source": [
      "obj-4",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-6",
      1
     ],
     "source": [
      "obj-4",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-8",
      0
     ],
     "source": [
      "obj-4",
      0
     ]
    }
   },
   {
    "patchline": {
     "destination": [
      "obj-9",
      0
     ],
     "source": [
      "obj-4",
      0
     ]
    }
   }
  ]
 }
}
