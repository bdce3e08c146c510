// SPDX-License-Identifier: MIT
#include "samba/kernel/kernel_words.hpp"

#include <unordered_set>

#include "text/ascii.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

constexpr std::string_view list =
    "ACL AES AES128-CCM AES128-GCM AES256-CCM AES256-GCM ALLOW_INSECURE_LEGACY ASYMMETRIC AVAILABILITY "
    "Access Active Address Aligned Allocated Anonymous Attributes CA CDROM CIFS CIFSMaxBufSize CIFS_POSIX "
    "CLUSTER COMPRESS CONNECTED CONTINUOUS Capabilities Capability Channel Channels Characteristics "
    "ClientGUID Compression ConnectionId Cred DEBUG DEBUG2 DFS DISABLED DISCONNECTED DISK Data Debugging "
    "DevInfo Dialect Display Domain EXPERIMENTAL Encrypted Encryption Extensions Extra FSCACHE FSInfo "
    "Features Flags GCM GMAC Guest Hostname ID IPC IPv4 IPv6 In Instance Internal Kerberos LZ77 LZNT1 Last "
    "Local MIDs MaxReq Maximal Mounts NONE NOS NTFS NTLMv2 Name Negotiated Net None Number OS On Optimal "
    "POSIX Partition PathComponentMax Primary RDMA RECONNECTING RSS RawNTLMSSP RawNTLMv2 Req Requests "
    "SCALEOUT SMB SMB_DIRECT SPNEGO STATS STATS2 SWN_UPCALL SecMode Security Send Serial Server ServerNOS "
    "ServerOS Servers Session SessionId Sessions Share Shares Speed State Status Structures TCP TRIM-support "
    "To Type UPCALL Unspecified Uses User Users VFS Version WEAK_PW_HASH WITNESS Wait Weight Wire Witness "
    "XATTR account acl active ago and auth bps built-in bytes cbdata channel channels cipher com credits cur "
    "dfs dialect disabled disconnected enabled encrypted entry experimental for for-cleanup fscache fullpath "
    "full hash id in interfaces lanman leaf longer mid namespace no nosharesock nosparse nocase none not of "
    "on only origin password path pid posix progress rdma registrations root rss seconds sector session "
    "sessions signed size spnego status support tid total type updated valid weak xattr";

std::unordered_set<std::string_view> words_of(std::string_view text) {
  std::unordered_set<std::string_view> words;
  for (text::Cut cut = text::cut(text, ' ');; cut = text::cut(cut.tail, ' ')) {
    words.insert(cut.head);
    if (!cut.found) return words;
  }
}

}  // namespace

bool is_word_of_kernel(std::string_view word) {
  static const std::unordered_set<std::string_view> words = words_of(list);
  return words.contains(word);
}

}  // namespace netuse::inline v0::samba::kernel
