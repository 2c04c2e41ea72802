"""Whether a path lies on a network drive, as far as the system tells."""

from __future__ import annotations

from pathlib import Path

_MOUNTS = Path("/proc/self/mounts")
_NETWORK = frozenset(
    ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "lustre", "glusterfs", "fuse.glusterfs", "fuse.sshfs"]
)


def on_network_drive(path: Path, mounts: Path = _MOUNTS) -> bool:
    r"""Whether a path is on another machine: a share (``\\server\...``), or on Linux a mount of such a kind.

    ``mounts`` is a table of mounts as Linux writes it; where there is none, only shares are known.
    """
    absolute = path.absolute()
    if absolute.drive.startswith("\\\\"):
        return True
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    places = {fields[1].replace("\\040", " "): fields[2] for line in lines if len(fields := line.split(" ")) > 2}
    nearest = next((str(one) for one in (absolute, *absolute.parents) if str(one) in places), None)
    return nearest is not None and places[nearest] in _NETWORK
