# A host where all is well: users, dialects, rights, names, paths. Four moments, all unmounted in between.

host fileserver 1
host nas 2

server fileserver <<'END'
   server min protocol = NT1
   host msdfs = yes
[public]
   path = /srv/shares/public
   guest ok = yes
   read only = no
[docs]
   path = /srv/shares/docs
   read only = no
[other]
   path = /srv/shares/other
   read only = no
[hidden$]
   path = /srv/shares/hidden
   read only = no
[read-only]
   path = /srv/shares/read-only
   read only = yes
[limited]
   path = /srv/shares/limited
   read only = yes
   write list = alice
   valid users = alice, bob
[enc]
   path = /srv/shares/enc
   read only = no
   server smb encrypt = required
[Team Files]
   path = /srv/shares/team
   read only = no
[Fotos Zoë 日本]
   path = /srv/shares/fotos
   read only = no
[hash#share]
   path = /srv/shares/hash
   read only = no
[Mounts: 7 x]
   path = /srv/shares/sly
   read only = no
[dfs]
   path = /srv/shares/dfs
   msdfs root = yes
   read only = no
END

server nas <<'END'
   server multi channel support = yes
   interfaces = "10.9.2.2;capability=RSS,speed=1000000000"
[backup]
   path = /srv/shares/backup
   read only = no
END

mkdir -p "/srv/shares/docs/sub/deeper" "/srv/shares/docs/with space/and #hash" "/srv/shares/docs/bound/below"
chmod -R 777 /srv/shares/docs
ln -s 'msdfs:10.9.2.2\backup' /srv/shares/dfs/link

step "mounting: users and rights"
cifs //fileserver/public    /mnt/guest     guest
cifs //fileserver/docs      /mnt/alice     $ALICE,uid=1001,gid=1001
cifs //fileserver/docs      /mnt/bob       $BOB,domain=LABDOM
cifs //fileserver/docs      /mnt/zoe       username=zoë,password=Zoepass1
cifs //fileserver/other     /mnt/ro-mount  $ALICE,ro
cifs //fileserver/read-only /mnt/ro-share  $ALICE
cifs //fileserver/limited   /mnt/limited   $ALICE
cifs //nas/backup           /mnt/everyone  $ALICE,multiuser,noperm
moment users
answer root-directory --source root:/ list --format json --no-inbound
answer doctor doctor
fact "doctor ended with" "$(cat $MOMENT/doctor.exit)"
unmount_all

step "mounting: one share, two users, other rights"
cifs //fileserver/limited /mnt/limited-bob $BOB
moment limited
cifs //fileserver/limited /mnt/limited-alice $ALICE
moment limited-by-two
unmount_all

step "mounting: dialects"
cifs //fileserver/docs   /mnt/smb1   $ALICE,vers=1.0
cifs //fileserver/docs   /mnt/smb20  $ALICE,vers=2.0
cifs //fileserver/docs   /mnt/smb21  $ALICE,vers=2.1
cifs //fileserver/docs   /mnt/smb30  $ALICE,vers=3.0
cifs //fileserver/docs   /mnt/smb302 $ALICE,vers=3.02
cifs //fileserver/docs   /mnt/smb311 $ALICE,vers=3.1.1
cifs //fileserver/other  /mnt/sealed $ALICE,seal
cifs //fileserver/enc    /mnt/enc    $ALICE
cifs //fileserver/public /mnt/signed $ALICE,sec=ntlmsspi
cifs //nas/backup        /mnt/multi  $ALICE,multichannel,max_channels=2
moment dialects
unmount_all

step "mounting: names"
cifs "//fileserver/Team Files"      "/mnt/team files"      $ALICE
cifs "//fileserver/Fotos Zoë 日本"  "/mnt/Fotos Zoë 日本"  $ALICE
cifs "//fileserver/hash#share"      "/mnt/hash#mount"      $ALICE
cifs "//fileserver/hash#share"      '/mnt/back\slash'      $ALICE
cifs "//fileserver/hash#share"      $'/mnt/tab\tinside'    $ALICE
cifs "//fileserver/Mounts: 7 x"     '/mnt/paren (x) y'     $ALICE
cifs "//fileserver/docs"            '/mnt/comma,mount'     $ALICE
cifs "//fileserver/docs"            '/mnt/"q" & <b>$HOME'  $ALICE
cifs '//fileserver/hidden$'         /mnt/hidden            $ALICE
cifs "//FileServer/Docs"            /mnt/spelling          $ALICE,ip=10.9.1.2
mkdir -p $'/mnt/new\nline'
mount -i -t cifs //fileserver/docs $'/mnt/new\nline' -o "$ALICE,ip=10.9.1.2,unc=\\\\fileserver\\docs" ||
    step "MOUNT FAILED on a mount point with a line feed"
moment names
unmount_all

step "mounting: paths"
cifs //fileserver/docs/sub/deeper           /mnt/prefix   $ALICE
cifs '//fileserver/docs/with space/and #hash' /mnt/prefix2 $ALICE
cifs //fileserver/docs   /mnt/one    $ALICE
cifs //fileserver/docs   /mnt/two    $ALICE
cifs //fileserver/docs   /mnt/three  $ALICE,ro,uid=1001
cifs //fileserver/other  /mnt/over   $ALICE
cifs //fileserver/docs   /mnt/over   $ALICE
cifs //fd09:1::2/public  /mnt/ipv6   guest
cifs //10.9.1.2/public   /mnt/by-address guest
cifs //fileserver/dfs    /mnt/dfs    $ALICE
ls /mnt/dfs/link/ > /dev/null
mkdir -p /mnt/bound /mnt/bound-read-only
mount --bind /mnt/one /mnt/bound
mount --bind /mnt/one/bound/below /mnt/bound-read-only
mount -o remount,bind,ro /mnt/bound-read-only
moment paths

server_signal nas KILL
wait_for 20 server_gone nas
wait_for 20 eval 'debug_data_of 10.9.2.2 | grep -q "TCP status: 3"'
moment link-target-dead
