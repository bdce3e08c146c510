# SPDX-License-Identifier: MIT
"""The functions of the C interface: what each gives and takes. tests/test_headers.py compares them with the headers."""

from __future__ import annotations

from ctypes import POINTER, c_char_p, c_int, c_int64, c_size_t, c_ssize_t, c_uint32, c_void_p
from typing import Any, Dict, List, Tuple

from ._structs import GIVE, LOG, RESULT, netuse_connection, netuse_diagnostic_info, netuse_options, netuse_property

HANDLE = c_void_p
OUT = POINTER(c_void_p)
SIZE = POINTER(c_size_t)
TEXT = POINTER(c_char_p)

PROTOTYPES: Dict[str, Tuple[Any, List[Any]]] = {
    "netuse_version": (c_char_p, []),
    "netuse_open_with": (RESULT, [POINTER(netuse_options), OUT]),
    "netuse_close": (None, [HANDLE]),
    "netuse_put_document": (RESULT, [HANDLE, c_char_p, c_char_p, c_size_t]),
    "netuse_put_output": (RESULT, [HANDLE, c_char_p, c_int, c_char_p, c_size_t, c_char_p, c_size_t]),
    "netuse_put_problem": (RESULT, [HANDLE, c_char_p, c_char_p]),
    "netuse_exec_query": (RESULT, [HANDLE, c_char_p, OUT]),
    "netuse_next": (RESULT, [HANDLE, OUT]),
    "netuse_enumerator_free": (None, [HANDLE]),
    "netuse_get_object": (RESULT, [HANDLE, c_char_p, OUT]),
    "netuse_object_free": (None, [HANDLE]),
    "netuse_exec_notification_query": (RESULT, [HANDLE, c_char_p, OUT]),
    "netuse_next_event": (RESULT, [HANDLE, c_uint32, OUT]),
    "netuse_cancel": (None, [HANDLE]),
    "netuse_subscription_handle": (c_ssize_t, [HANDLE]),
    "netuse_subscription_diagnostic": (c_char_p, [HANDLE, c_size_t]),
    "netuse_subscription_free": (None, [HANDLE]),
    "netuse_diagnostic": (c_char_p, [HANDLE, c_size_t]),
    "netuse_last_error": (c_char_p, []),
    "netuse_last_error_offset": (c_int64, []),
    "netuse_set_log": (RESULT, [LOG, c_void_p, c_int]),
    "netuse_property_count": (c_size_t, [HANDLE]),
    "netuse_property_at": (RESULT, [HANDLE, c_size_t, POINTER(netuse_property)]),
    "netuse_get_text": (RESULT, [HANDLE, c_char_p, TEXT]),
    "netuse_get_int64": (RESULT, [HANDLE, c_char_p, POINTER(c_int64)]),
    "netuse_get_bool": (RESULT, [HANDLE, c_char_p, POINTER(c_int)]),
    "netuse_get_bytes": (RESULT, [HANDLE, c_char_p, OUT, SIZE]),
    "netuse_get_texts": (RESULT, [HANDLE, c_char_p, POINTER(TEXT), SIZE]),
    "netuse_get_embedded": (RESULT, [HANDLE, c_char_p, OUT]),
    "netuse_object_text": (RESULT, [HANDLE, TEXT]),
    "netuse_get_class": (RESULT, [c_char_p, OUT]),
    "netuse_recording_of": (RESULT, [HANDLE, OUT]),
    "netuse_save_recording": (RESULT, [HANDLE, c_char_p]),
    "netuse_verify": (RESULT, [c_char_p, OUT]),
    "netuse_anonymize": (RESULT, [c_char_p, c_char_p, c_char_p]),
    "netuse_take_snapshot": (RESULT, [HANDLE, OUT]),
    "netuse_snapshot_free": (None, [HANDLE]),
    "netuse_snapshot_host": (c_char_p, [HANDLE]),
    "netuse_snapshot_time": (c_char_p, [HANDLE]),
    "netuse_snapshot_backend": (c_char_p, [HANDLE]),
    "netuse_snapshot_is_this_system": (c_int, [HANDLE]),
    "netuse_snapshot_connections": (RESULT, [HANDLE, POINTER(POINTER(netuse_connection)), SIZE]),
    "netuse_snapshot_diagnostics": (RESULT, [HANDLE, POINTER(POINTER(netuse_diagnostic_info)), SIZE]),
    "netuse_query_snapshot": (RESULT, [HANDLE, c_char_p, OUT]),
    "netuse_get_from_snapshot": (RESULT, [HANDLE, c_char_p, OUT]),
    "netuse_query_as": (RESULT, [HANDLE, c_char_p, c_char_p, OUT]),
    "netuse_exec_query_as": (RESULT, [HANDLE, c_char_p, c_char_p, OUT]),
    "netuse_text_data": (c_char_p, [HANDLE]),
    "netuse_text_size": (c_size_t, [HANDLE]),
    "netuse_text_free": (None, [HANDLE]),
}

# What C has and Python does not need, and why.
UNUSED = {
    "netuse_open": "netuse_open_with() with the options' source",
    "netuse_open_recording": "netuse_open_with() with the options' recording",
    "netuse_open_evidence": "netuse_open_with() with the options' give",
    "netuse_raw_bytes": "text.raw_bytes() says the same without the library",
    "netuse_get_uint32": "netuse_get_int64() holds every number",
}

# Used for the callbacks' types only.
CALLBACKS = {"netuse_give": GIVE, "netuse_log": LOG}
