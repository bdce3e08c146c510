// SPDX-License-Identifier: MIT
#include "planted.hpp"

#include <array>

namespace netuse::test {

namespace {

constexpr std::string_view fstab = "/etc/fstab";
constexpr std::string_view mounts = "/proc/self/mounts";
constexpr std::string_view mountinfo = "/proc/self/mountinfo";
constexpr std::string_view unit = "/etc/systemd/system/mnt-x.mount";
constexpr std::string_view drop_in = "/etc/systemd/system/mnt-x.mount.d/local.conf";
constexpr std::string_view automount = "/etc/systemd/system/mnt-x.automount";
constexpr std::string_view links = "systemd links";
constexpr std::string_view master = "/etc/auto.master";
constexpr std::string_view map = "/etc/auto.smb";
constexpr std::string_view testparm = "testparm";
constexpr std::string_view smbstatus = "smbstatus";
constexpr std::string_view sockets = "tcp sockets";
constexpr std::string_view proc_net = "/proc/net/tcp";
constexpr std::string_view pam = "/etc/security/pam_mount.conf.xml";

constexpr auto places = std::to_array<Planted>({
    // Comments and what is no entry.
    {fstab, "# @@\n//h/s /m cifs ro 0 0\n"},
    {fstab, "   #old: //h/s /m cifs password=@@ 0 0\n"},
    {fstab, "#//h/s /m cifs username=ann,password=@@ 0 0\n"},
    {fstab, "@@\n"},
    {fstab, "@@ @@\n//h/s /m cifs ro 0 0\n"},
    {fstab, "<html><body>@@</body></html>\n"},
    {fstab, "username=ann\npassword=@@\ndomain=CORP\n"},
    // Entries of other file systems.
    {fstab, "ann:@@@h:/x /x fuse.sshfs rw 0 0\n"},
    {fstab, "curlftpfs#ftp://ann:@@@h/x /x fuse rw 0 0\n"},
    {fstab, "https://h/dav /x davfs user,username=ann,password=@@ 0 0\n"},
    {fstab, "//h/dav /x davfs pass=@@ 0 0\n"},
    {fstab, "h:/x /x ceph name=admin,secret=@@ 0 0\n"},
    {fstab, "tmpfs /t tmpfs size=1m,x-note=@@ 0 0\n"},
    {fstab, "/dev/mapper/@@ none swap sw 0 0\n"},
    // Options.
    {fstab, "//h/s /m cifs username=ann,password=@@,uid=0 0 0\n"},
    {fstab, "//h/s /m cifs username=ann,pass=@@ 0 0\n"},
    {fstab, "//h/s /m smb3 password2=@@,ro 0 0\n"},
    {fstab, "//h/s /m cifs pass2=@@ 0 0\n"},
    {fstab, "//h/s /m cifs PASSWORD=@@ 0 0\n"},
    {fstab, "//h/s /m cifs PassWd=@@ 0 0\n"},
    {fstab, "//h/s /m cifs  pass=@@\n"},
    {fstab, "//h/s\t/m\tcifs\tpassword=@@\t0\t0\n"},
    {fstab, "//h/s /m cifs password=@@,,x 0 0\n"},
    {fstab, "//h/s /m cifs password=x,,@@ 0 0\n"},
    {fstab, "//h/s /m cifs password=x,@@ 0 0\n"},
    {fstab, "//h/s /m cifs password=\"x,@@\",ro 0 0\n"},
    {fstab, "//h/s /m cifs password=\"@@ 0 0\n"},
    {fstab, "//h/s /m cifs password=x\\040@@ 0 0\n"},
    {fstab, "//h/s /m cifs password=my @@,ro 0 0\n"},
    {fstab, "//h/s /m cifs username=ann\\054password=@@ 0 0\n"},
    {fstab, "//h/s /m cifs username=ann,password\\075@@ 0 0\n"},
    {fstab, "//h/s /m cifs username=ann,pass\\167ord=@@ 0 0\n"},
    {fstab, "//h/s /m cifs @@ 0 0\n"},
    {fstab, "//h/s /m cifs ro,@@,rw 0 0\n"},
    {fstab, "//h/s /m cifs x-note=@@,secret=@@,key=@@ 0 0\n"},
    {fstab, "//h/s /m cifs ro=@@,guest=@@,noauto=@@ 0 0\n"},
    {fstab, "//h/s /m cifs vers=@@,sec=@@,cache=@@,iocharset=@@ 0 0\n"},
    {fstab, "//h/s /m cifs uid=@@,port=@@,ip=@@,file_mode=@@,actimeo=@@ 0 0\n"},
    {fstab, "//h/s /m cifs credentials=/etc/@@,cred=@@ 0 0\n"},
    {fstab, "//h/s /m cifs x-systemd.idle-timeout=@@,x-systemd.wanted-by=@@,x-systemd.requires=/@@ 0 0\n"},
    {fstab, "//h/s /m cifs comment=@@,fstype=@@ 0 0\n"},
    {fstab, "//h/s /m cifs context=\"a:@@,b\" 0 0\n"},
    {fstab, "//h/s /m cifs ro 0 0 @@\n"},
    {fstab, "//h/s /m cifs,@@ ro 0 0\n"},
    // Behind the name of a user.
    {fstab, "//h/s /m cifs user=ann%@@ 0 0\n"},
    {fstab, "//h/s /m cifs username=dom/ann%@@,ro 0 0\n"},
    {fstab, "//h/s /m cifs user=dom\\134ann%@@ 0 0\n"},
    {fstab, "//h/s /m cifs user=ann\\045@@ 0 0\n"},
    {fstab, "//h/s /m cifs user=ann%%@@ 0 0\n"},
    {fstab, "//h/s /m cifs username=ann,domain=CORP%@@ 0 0\n"},
    {fstab, "//h/s /m cifs user=ann;password=@@ 0 0\n"},
    {fstab, "//h/s /m cifs user=ann:@@ 0 0\n"},
    {fstab, "//h/s /m cifs user=\"ann,password=@@\" 0 0\n"},
    {fstab, "//h/s /m cifs user=ann\\0054password=@@ 0 0\n"},
    {fstab, "//h/s /m cifs ip=1.2.3.4%@@,unc=//h/s\\040password=@@ 0 0\n"},
    {fstab, "//h/s /m cifs x-systemd.wanted-by=password=@@.service 0 0\n"},
    {fstab, "//h/s /m,password=@@ cifs ro 0 0\n"},
    // In the source.
    {fstab, "//CORP\\ann:@@@h/s /m cifs ro 0 0\n"},
    {fstab, "//CORP/ann:@@@h/s /m cifs ro 0 0\n"},
    {fstab, "//h/s,password=@@ /m cifs ro 0 0\n"},
    {fstab, "//h/s;password=@@ /m cifs ro 0 0\n"},
    {fstab, "//h/s\\040password=@@ /m cifs ro 0 0\n"},
    {fstab, "//ann:@@@h/s /m cifs ro 0 0\n"},
    {fstab, "//ann%@@@h/s /m cifs ro 0 0\n"},
    {fstab, "//CORP;ann:@@@h/s /m cifs ro 0 0\n"},
    {fstab, "//ann:x/@@@h/s /m cifs ro 0 0\n"},
    {fstab, "//ann:@@@x@h/s /m cifs ro 0 0\n"},
    {fstab, "//ann\\072@@\\100h/s /m cifs ro 0 0\n"},
    {fstab, "\\\\ann:@@@h\\s /m cifs ro 0 0\n"},
    {fstab, "\\134\\134ann%@@@h\\134s /m cifs ro 0 0\n"},
    {fstab, "smb://ann:@@@h/s /m cifs ro 0 0\n"},
    {fstab, "@@ /m cifs ro 0 0\n"},
    // Lines that are torn.
    {fstab, "//h/My Share /m cifs password=@@ 0 0\n"},
    {fstab, "//h/My @@ /m cifs ro 0 0\n"},
    {fstab, "//ann:@@@h/s\n"},

    // What the kernel prints, and what somebody calls by that name.
    {mounts, "//h/s /m cifs rw,username=ann,password=@@ 0 0\n"},
    {mounts, "//h/s /m cifs rw,username=ann,pass=@@,uid=0 0 0\n"},
    {mounts, "//h/s /m cifs rw,username=ann,@@ 0 0\n"},
    {mounts, "//h/s /m cifs rw,username=ann%@@ 0 0\n"},
    {mounts, "//h/s /m cifs rw,username=ann\\045@@ 0 0\n"},
    {mounts, "//h/s /m cifs rw,username=ann\\054password=@@ 0 0\n"},
    {mounts, "//h/s /m cifs rw,x=@@,vers=@@,sec=@@,uid=@@,addr=@@ 0 0\n"},
    {mounts, "//h/s /m cifs rw,password=my @@,uid=0 0 0\n"},
    {mounts, "//h/s /m cifs rw,username=ann:@@ 0 0\n"},
    {mounts, "\\134\\134CORP\\134ann:@@@h\\134s /m cifs rw 0 0\n"},
    {mounts, "//ann%@@@h/s /m cifs rw 0 0\n"},
    {mounts, "//ann:@@@h/s /m cifs rw,username=ann 0 0\n"},
    {mounts, "//ann\\072@@\\100h/s /m cifs rw 0 0\n"},
    {mounts, "\\134\\134ann:@@@h\\134s /m cifs rw 0 0\n"},
    {mounts, "//h/s /m cifs\n//h/@@ x cifs x\n"},
    {mounts, "//h/s on /m type cifs (rw,password=@@)\n"},
    {mounts, "ftp://ann:@@@h/ /x fuse.curlftpfs rw 0 0\n"},
    {mounts, "ann:@@@h:/ /x fuse.sshfs rw,user_id=0 0 0\n"},
    {mounts, "s3 /x fuse.s3fs rw,passwd=@@ 0 0\n"},
    {mounts, "overlay / overlay rw,lowerdir=/@@ 0 0\n"},
    {mounts, "program:/etc/auto.sh?@@ /x autofs rw,fd=6,pgrp=1,pass=@@ 0 0\n"},
    {mounts, "# @@\nproc /proc proc rw 0 0\n"},
    {mounts, "@@\n@@ @@ @@\n@@ @@ @@ @@ 0 0\n"},
    {mountinfo, "36 35 0:30 / /m rw - cifs //h/s rw,username=ann,password=@@\n"},
    {mountinfo, "36 35 0:30 / /m rw - cifs //ann%@@@h/s rw,username=ann\n"},
    {mountinfo, "36 35 0:30 / /m rw - cifs //h/s rw,@@\n"},
    {mountinfo, "36 35 0:30 / /m rw - cifs @@\n"},
    {mountinfo, "36 35 0:31 / /x rw - fuse.sshfs ann:@@@h:/ rw,x=@@\n"},
    {mountinfo, "36 35 0:31 / /x rw - autofs ldap://ann:@@@h rw,x=@@\n"},

    // Sockets.
    {sockets, "ESTABLISHED 10.0.0.7:1 10.0.0.5:445 retransmits @@ unacked 1 @@ @@ last-sent @@ms\n"},
    {sockets, "ESTABLISHED @@:1 10.0.0.5:445 retransmits 2\nESTABLISHED 10.0.0.7:1 [@@]:445\n"},
    {sockets, "@@ 10.0.0.7:1 10.0.0.5:445\nnamespace @@\nnamespace 7 @@\n@@\n"},
    {sockets, "ESTABLISHED 10.0.0.7:1 10.0.0.5:@@\nESTABLISHED 10.0.0.7:1 10.0.0.5:445 @@\n"},
    {proc_net, "  sl  local_address rem_address @@\n0: 0700000A:1 0500000A:01BD 01 0:0 0:0 0 0 0 0 @@\n"},
    {proc_net, "0: 0700000A:1 0500000A:01BD 01 @@ @@ 2 0 @@\n@@\n"},

    // Units.
    {unit, "# @@\n[Mount]\nWhat=//h/s\nWhere=/mnt/x\nType=cifs\n"},
    {unit, "; @@\n[Mount]\nWhat=//h/s\nWhere=/mnt/x\nType=cifs\n"},
    {unit, "[Unit]\nDescription=@@\nDocumentation=https://ann:@@@h/\n[Mount]\nWhat=//h/s\nType=cifs\n"},
    {unit, "[Mount]\nWhat=//h/s\nWhere=/mnt/x\nType=cifs\nEnvironment=SMBPASS=@@\n"},
    {unit, "[Mount]\nWhat=//h/s\nType=cifs\nEnvironment=\"PASSWD=a @@\" USER=ann%@@\n"},
    {unit, "[Mount]\nWhat=//h/s\nType=cifs\nExecStartPre=/bin/sh -c 'echo @@'\nX-Secret=@@\n"},
    {unit, "[X-@@]\nKey=@@\n[Mount]\nWhat=//h/s\nType=cifs\n"},
    {unit, "[Mount]\nWhat=//h/s\nType=cifs\nOptions=username=ann,password=@@\n"},
    {unit, "[Mount]\nWhat=//h/s\nType=cifs\nOptions=username=ann,password=a b @@,uid=0\n"},
    {unit, "[Mount]\nWhat=//h/s\nType=cifs\nOptions=username=ann,password=\\\n  @@\n"},
    {unit, "[Mount]\nWhat=//h/s\nType=cifs\nOptions=ro,\\\n# @@\n  pass=@@\n"},
    {unit, "[Mount]\nWhat=//h/s\nType=cifs\nOptions=username=ann%%@@\n"},
    {unit, "[Mount]\nWhat=//h/s\nType=cifs\nOptions=username=ann%@@\n"},
    {unit, "[Mount]\nWhat=//h/s\nType=cifs\nOptions=@@,sec=@@\n"},
    {unit, "[Mount]\nWhat=//ann:@@@h/s\nWhere=/mnt/x\nType=cifs\n"},
    {unit, "[Mount]\nWhat=//ann%%@@@h/s\nWhere=/mnt/x\nType=cifs\n"},
    {unit, "[Mount]\nWhat=//h/s\nType=cifs\nOptions=username=ann password=@@\n"},
    {unit, "[Mount]\nWhat=//h/s\nType=cifs\nOptions=user=ann\\\npassword=@@\n"},
    {unit, "[Mount]\nWhat=//h/s\nType=cifs\nOptions=user=ann\\x2cpassword=@@,username=ann\\x25@@\n"},
    {unit, "[Mount]\nWhat=//h/s -o password=@@\nWhere=/mnt/x\nType=cifs\n"},
    {unit, "[Mount]\nWhat=//ann:%40@@%40h/s\nWhere=/mnt/x\nType=cifs\n"},
    {unit, "[Mount]\nWhat=@@\nWhere=@@\nType=@@\n"},
    {unit, "[Mount]\nWhat=ann:@@@h:/x\nWhere=/mnt/x\nType=fuse.sshfs\n"},
    {unit, "[Mount]\nWhat=//h/s\nType=cifs\n[Install]\nWantedBy=@@\nAlias=@@\nAlso=@@\n"},
    {unit, "Options=password=@@\n"},
    {unit, "@@\n"},
    {drop_in, "[Mount]\nOptions=username=ann,password=@@\n"},
    {drop_in, "[Mount]\nEnvironment=PASSWD=@@\n# @@\n"},
    {drop_in, "[Service]\nEnvironment=@@\n"},
    {automount, "# @@\n[Automount]\nWhere=/mnt/x\nTimeoutIdleSec=@@\nX-A=@@\n"},
    {links, "@@\n/etc/@@ -> /x\n/etc/systemd/system/a.mount @@\n"},

    // Automount maps.
    {master, "# @@\n/m /etc/auto.smb\n"},
    {master, "/m /etc/auto.smb -fstype=cifs,username=ann,password=@@\n"},
    {master, "/m /etc/auto.smb --timeout=60 pass=@@,ro\n"},
    {master, "/m /etc/auto.smb \"-fstype=cifs,password=a @@\"\n"},
    {master, "/m /etc/auto.smb -fstype=cifs,user=ann%@@\n"},
    {master, "/m ldap://ann:@@@h/ou=x\n"},
    {master, "/m ldap:ou=@@,dc=x\n"},
    {master, "/m program:/etc/auto.sh @@\n"},
    {master, "@@ @@\n+ldap://ann:@@@h\n"},
    {map, "# @@\nd -fstype=cifs ://h/s\n"},
    {map, "d -fstype=cifs ://h/s # @@\n"},
    {map, "d -fstype=cifs,username=ann,password=@@ ://h/s\n"},
    {map, "d -fstype=cifs,pass=@@ ://h/s\n"},
    {map, "d \"-fstype=cifs,password=a @@\" ://h/s\n"},
    {map, "d -fstype=cifs,password=a\\ @@ ://h/s\n"},
    {map, "d -fstype=cifs,pass\\word=@@ ://h/s\n"},
    {map, "d -fstype=cifs,password=\\\n@@ ://h/s\n"},
    {map, "d -fstype=cifs,user=ann%@@ ://h/s\n"},
    {map, "d -fstype=cifs,user=ann\\%@@ ://h/s\n"},
    {map, "d -fstype=cifs,@@ ://h/s\n"},
    {map, "d -fstype=cifs ://ann:@@@h/s\n"},
    {map, "d -fstype=cifs ://ann%@@@h/s\n"},
    {map, "d -fstype=cifs \"://ann:@@@h/My Share\"\n"},
    {map, "d -fstype=cifs @@\n"},
    {map, "d -fstype=cifs ://h/s @@\n"},
    {map, "d -fstype=cifs /a -password=@@ ://h/a /b ://ann:@@@h/b\n"},
    {map, "x -fstype=nfs,@@ h:/@@\ny h:/@@\n"},
    {map, "@@ -ro h:/x\n"},
    {map, "#!/bin/sh\nsmbclient -U ann%@@ //h/s\necho '-fstype=cifs,password=@@ ://h/s'\n"},
    {map, "curl -u ann:@@ https://h/maps\n"},
    {map, "# office\n#!/bin/bash\nPASS=@@ smbmount //h/$1\n"},
    {map, "d -fstype=cifs,\"user=ann password=@@\" ://h/s\n"},
    {map, "d -fstype=cifs \"://h/s password=@@\"\n"},
    {map, "PASSWD=@@\nexport PASSWD\n"},

    // pam_mount.
    {pam, "<pam_mount><!-- @@ --><volume fstype=\"cifs\" server=\"h\" path=\"s\" mountpoint=\"/m\"/></pam_mount>"},
    {pam, "<!-- <volume fstype=\"cifs\" options=\"password=@@\"/> --><pam_mount/>"},
    {pam, "<?x @@?><!DOCTYPE p [<!ENTITY w \"@@\">]><p>@@<![CDATA[@@]]></p>"},
    {pam, "<volume fstype=\"cifs\" server=\"h\" path=\"s\" mountpoint=\"/m\" options=\"user=ann,password=@@,ro\"/>"},
    {pam, "<volume fstype='cifs' server='h' path='s' mountpoint='/m' options='pass=a b @@'/>"},
    {pam, "<volume fstype=\"cifs\" server=\"h\" path=\"s\" mountpoint=\"/m\" options=\"pass&#119;ord=@@\"/>"},
    {pam, "<volume fstype=\"cifs\" server=\"h\" path=\"s\" mountpoint=\"/m\" options=\"password&#x3D;@@\"/>"},
    {pam, "<volume fstype=\"cifs\" server=\"h\" path=\"s\" mountpoint=\"/m\" options=\"user=ann&#37;@@\"/>"},
    {pam, "<volume fstype=\"cifs\" server=\"h\" path=\"s\" mountpoint=\"/m\" options=\"user=%(USER)%@@\"/>"},
    {pam, "<volume fstype=\"cifs\" server=\"h\" path=\"s\" mountpoint=\"/m\" options=\"user=%(@@)\"/>"},
    {pam, "<volume fstype=\"cifs\" server=\"h\" path=\"s\" mountpoint=\"/m\" password=\"@@\" note='@@'/>"},
    {pam, "<volume fstype=\"cifs\" server=\"h\" path=\"s&#x2c;password=@@\" mountpoint=\"/m\"/>"},
    {pam, "<volume fstype=\"cifs\" server=\"h\" path=\"s\" mountpoint=\"/m\" options=\"user=ann&#x0a;password=@@\"/>"},
    {pam, "<volume fstype=\"cifs\" server=\"ann:@@@h\" path=\"s\" mountpoint=\"/m\"/>"},
    {pam, "<volume fstype=\"cifs\" server=\"h\" path=\"s\" mountpoint=\"/m\" fskeyhash=\"@@\" fskeycipher=\"@@\"/>"},
    {pam, "<volume fstype=\"crypt\" path=\"/dev/@@\" mountpoint=\"/m\" options=\"keyfile=@@\"/>"},
    {pam, "<volume fstype=\"cifs\" server=\"h\" path=\"s\" @@"},
    {pam, "<volume fstype=\"cifs\" server=\"h\" path=\"s\" mountpoint=\"/m\" options=\"password=@@"},
    {pam, "<cifsmount>mount -t cifs -o user=ann,password=@@ //h/s /m</cifsmount>"},
    {pam, "<luserconf name=\"@@\"/><mkmountpoint enable=\"1\" note=\"@@\"/>"},
    {pam, "volume * cifs h s /m options password=@@ - -\n"},

    // Samba's configuration.
    {testparm, "# @@\n[data]\n\tpath = /srv/data\n"},
    {testparm, "; @@\n[data]\n\tpath = /srv/data\n"},
    {testparm, "[global]\n\troot preexec = curl -u ann:@@ https://h/\n[data]\n\tpath = /srv/data\n"},
    {testparm, "[global]\n\tldap admin dn = cn=@@\n\tpassword server = @@\n[data]\n\tpath = /srv/data\n"},
    {testparm, "[data]\n\tpath = /srv/data\n\tpreexec = /bin/sh -c 'mount -o \\\npassword=@@ x'\n"},
    {testparm, "[data]\n\tpath = /srv/data\n\tvfs objects = @@\n\tadd share command = @@\n"},
    {testparm, "[data]\n\tpath = /srv/data\n\tinclude = /etc/@@\n@@\n"},

    // smbstatus: around its tables, in rows that are none, in what nobody reads of a row, in members of its JSON.
    {smbstatus, "@@\n"},
    {smbstatus, "username=ann\npassword=@@\n"},
    {smbstatus, "$ smbclient -U ann%@@ //h/s\nSamba version 4.17.12\n"},
    {smbstatus, "Samba version @@\nSamba version 4.17 pw @@\n"},
    {smbstatus, "Ignoring unknown parameter \"@@\"\nWARNING: the password = @@\nFailed to @@\n"},
    {smbstatus, "only works as root, password=@@\nrun testparm to debug it \"@@\"\n"},
    {smbstatus, "PID  Username  Group  Machine  @@\n----------\n1  ann  users  pc (10.0.0.1)  @@  @@\n"},
    {smbstatus, "PID  Username  Group  Machine\n----------\n1  ann  users  pc (@@)\n@@\nann password=@@\n"},
    {smbstatus, "Service  pid  Machine  Connected at @@\n----------\n@@ = @@\n"},
    {smbstatus, "Service  pid  Machine  Connected at\ndata  1  pc  Mon Nov 2 10:00:00 2026 UTC @@ @@\n"},
    {smbstatus, "Locked files:\nPid  DenyMode\n1  1000  DENY_NONE  /srv/@@  @@  Mon Nov 2\n"},
    {smbstatus, "Service  pid  Machine  Connected at\ndata  1  pc  Mon Nov 2 10:00:00 2026\n\n@@\n"},
    {smbstatus, "pw @@\n{\"sessions\":{}}\n{\"@@\":1}\n@@\n"},
    {smbstatus, "{\"@@\":\"@@\",\"smb_conf\":\"/etc/@@\",\"open_files\":{\"/@@\":{\"filename\":\"@@\"}}}\n"},
    {smbstatus, "{\"tcons\":{\"@@\":{\"service\":\"s\",\"machine\":\"m\",\"note\":\"@@\",\"@@\":[\"@@\"]}}}\n"},
    {smbstatus,
     "{\"sessions\":{\"1\":{\"session_id\":\"1\",\"username\":{\"@@\":\"@@\"},\"x\":{\"server_id\":\"@@\"}}}}\n"},
    {smbstatus, "{\"sessions\":{\"1\":{\"username\":\"ann\"}}, @@\n\"@@\"\n"},
    // What is no DebugData at all.
    {"/proc/fs/cifs/DebugData", "$ mount -o password=@@\n"},
    // And around what the kernel counts.
    {"/proc/fs/cifs/Stats", "$ mount -o password=@@\n1) \\\\h\\s\nSMBs: 1\n"},
    {"/proc/fs/cifs/Stats", "1) \\\\h\\s\nSMBs: 1 @@\nCreates: 1 total 0 failed @@\n@@: 1 total 0 failed\n"},
    {"/proc/fs/cifs/Stats", "@@) \\\\h\\s\n1) @@\nBytes read: @@  Bytes written: 0\n"},
    // Windows' documents, which no password is written to.
    {"wnet/netuse", "{\"local\":\"Z:\",\"remote\":\"\\\\\\\\h\\\\s\",\"password\":\"@@\",\"status\":0}\n"},
    {"wnet/connected", "@@\n{\"remote\":\"\\\\\\\\h\\\\s\",\"x\":{\"y\":\"@@\"}}\n[\"@@\"]\n"},
    // Names of no document.
    {"/proc/self/mount", "//h/s /m cifs rw,password=@@ 0 0\n"},
    {"/home/ann/.smbcredentials", "username=ann\npassword=@@\n"},
    {"fstab", "//h/s /m cifs password=@@ 0 0\n"},
    {"wnet/other", "{\"text\":\"@@\"}\n"},
});

}  // namespace

std::span<const Planted> planted_places() {
  return places;
}

std::string with_word(std::string_view text) {
  std::string out;
  for (std::size_t at = text.find("@@"); at != std::string_view::npos; at = text.find("@@")) {
    out.append(text.substr(0, at)).append(planted_word);
    text.remove_prefix(at + 2);
  }
  return out.append(text);
}

}  // namespace netuse::test
