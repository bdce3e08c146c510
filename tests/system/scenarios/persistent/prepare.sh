# Before systemd boots: a server, and every place that can define a mount. Some passwords stand in them, as in real life.

host fileserver 1
server fileserver <<'END'
[docs]
   path = /srv/shares/docs
   read only = no
[public]
   path = /srv/shares/public
   guest ok = yes
   read only = no
END
mkdir -p /srv/shares/docs/{sub,auto,unit,used}
chmod -R 777 /srv/shares/docs

cat > /etc/fstab <<'END'
# <file system>            <mount point>       <type> <options>
//fileserver/docs          /mnt/boot           cifs   username=alice,password=Wonder1,uid=1001   0 0
//fileserver/docs/sub/     /mnt/with\040blank  cifs   username=alice,password=Wonder1,_netdev    0 0
//fileserver/docs          /mnt/never          cifs   noauto,username=carol,password=N0autoSecret 0 0
//fileserver/public        /mnt/by-hand        cifs   noauto,guest                               0 0
//fileserver/missing       /mnt/missing        cifs   nofail,username=bob,domain=LABDOM,password=M1ssingSecret,x-systemd.mount-timeout=20s 0 0
//fileserver/docs/auto     /mnt/auto-idle      cifs   noauto,x-systemd.automount,username=alice,password=Aut0Secret 0 0
//fileserver/docs/used     /mnt/auto-used      cifs   x-systemd.automount,username=alice,password=Wonder1 0 0
tmpfs                      /mnt/no-share       tmpfs  defaults                                   0 0
END

mount_unit() { # mount_unit NAME WHAT WHERE OPTIONS
    printf '[Unit]\nDescription=%s\n[Mount]\nWhat=%s\nWhere=%s\nType=cifs\nOptions=%s\n[Install]\nWantedBy=multi-user.target\n' \
        "$1" "$2" "$3" "$4" > "/etc/systemd/system/$1.mount"
}
enable() { mkdir -p "/etc/systemd/system/$2.wants"; ln -s "../$1" "/etc/systemd/system/$2.wants/$1"; }

mount_unit mnt-unit //fileserver/docs/unit /mnt/unit username=alice,password=Wonder1
enable mnt-unit.mount multi-user.target
mount_unit mnt-disabled //fileserver/docs /mnt/disabled username=carol,password=D1sabledSecret
mount_unit mnt-autounit //fileserver/docs /mnt/autounit username=bob,password=Un1tSecret
printf '[Automount]\nWhere=/mnt/autounit\n[Install]\nWantedBy=multi-user.target\n' > /etc/systemd/system/mnt-autounit.automount
enable mnt-autounit.automount multi-user.target

echo '/shares /etc/auto.smb --timeout=60' > /etc/auto.master
cat > /etc/auto.smb <<'END'
papers  -fstype=cifs,username=zoë,password=Aut0fsSecret  ://fileserver/docs
*       -fstype=cifs,guest                               ://fileserver/&
END

mkdir -p /etc/security
cat > /etc/security/pam_mount.conf.xml <<'END'
<?xml version="1.0" encoding="utf-8" ?>
<!DOCTYPE pam_mount SYSTEM "pam_mount.conf.xml.dtd">
<pam_mount>
  <volume user="carol" fstype="cifs" server="fileserver" path="docs" mountpoint="/home/carol/docs" options="username=carol,password=PamSecret" />
  <volume fstype="cifs" server="fileserver" path="%(USER)" mountpoint="/home/%(USER)/mine" />
</pam_mount>
END
