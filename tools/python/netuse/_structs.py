# SPDX-License-Identifier: MIT
"""The structs and callbacks of the C interface. Their meaning is in the headers netuse/netuse*.h."""

from __future__ import annotations

from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_size_t, c_uint32, c_void_p

RESULT = c_uint32
GIVE = CFUNCTYPE(c_int, c_void_p, c_void_p)
LOG = CFUNCTYPE(None, c_void_p, c_int, c_char_p)


class netuse_document_file(Structure):
    _fields_ = [("name", c_char_p), ("file", c_char_p)]


class netuse_options(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("source", c_char_p),
        ("timeout", c_int64),
        ("pid", c_uint32),
        ("no_inbound", c_int),
        ("no_probe", c_int),
        ("all_recordings", c_int),
        ("documents", POINTER(netuse_document_file)),
        ("document_count", c_size_t),
        ("recording", c_char_p),
        ("recording_size", c_size_t),
        ("give", GIVE),
        ("give_context", c_void_p),
        ("frame", c_int64),
        ("at", c_char_p),
    ]


class netuse_property(Structure):
    _fields_ = [("name", c_char_p), ("cim_type", c_uint32), ("is_array", c_int), ("is_null", c_int)]


class netuse_connection(Structure):
    _fields_ = [
        ("caption", c_char_p),
        ("description", c_char_p),
        ("install_date", c_char_p),
        ("name", c_char_p),
        ("status", c_char_p),
        ("comment", c_char_p),
        ("connection_state", c_char_p),
        ("connection_type", c_char_p),
        ("display_type", c_char_p),
        ("local_name", c_char_p),
        ("provider_name", c_char_p),
        ("remote_name", c_char_p),
        ("remote_path", c_char_p),
        ("resource_type", c_char_p),
        ("user_name", c_char_p),
        ("access_mask", c_uint32),
        ("has_access_mask", c_int),
        ("persistent", c_int),
        ("has_persistent", c_int),
    ]


class netuse_diagnostic_info(Structure):
    _fields_ = [("severity", c_int), ("document", c_char_p), ("line", c_uint32), ("message", c_char_p)]


STRUCTS = (netuse_document_file, netuse_options, netuse_property, netuse_connection, netuse_diagnostic_info)
