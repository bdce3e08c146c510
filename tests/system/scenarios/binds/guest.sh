# Binds of directories of a share keep their names when the mount that they were taken from goes.

host nas 1
shares a | server nas
mkdir -p /srv/shares/a/sub/deep "/srv/shares/a/with space"
chmod -R 777 /srv/shares/a
cifs //nas/a /mnt/base $ALICE
cifs //nas/a/sub /mnt/prefix $ALICE
mkdir -p /mnt/bound /mnt/space /mnt/deep
mount --bind /mnt/base/sub /mnt/bound
mount --bind "/mnt/base/with space" /mnt/space
mount --bind /mnt/prefix/deep /mnt/deep
moment with-base

umount /mnt/base
umount /mnt/prefix
moment without-base

cifs //nas/a /mnt/base $ALICE
moment another-base
