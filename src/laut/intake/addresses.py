"""Which machines may be asked for a page, and how to connect to the very address that was checked."""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from laut.model.errors import LautError

Address = IPv4Address | IPv6Address
Policy = Callable[[Address], bool]
"""Says whether an address may be connected to."""

TRANSLATED = IPv6Network("64:ff9b::/96")
"""Its last four bytes are an address of version 4 that a gateway connects to."""


def public(address: Address) -> bool:
    """Say whether an address is one of the open network: not this machine, not its neighbours, nothing reserved.

    Example:
        >>> [public(ip_address(one)) for one in ("192.0.43.8", "127.0.0.1", "169.254.169.254", "::ffff:10.1.2.3")]
        [True, False, False, False]
    """
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if address in TRANSLATED:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


def connect(host: str, port: int, policy: Policy, timeout: float) -> socket.socket:
    """Return a connection to a host; its name is resolved once, and only what was checked is connected to.

    Args:
        host: a name or an address.
        port: of the service.
        policy: says which addresses are allowed; one that isn't, among several of a name, refuses the name.
        timeout: in seconds, for each address.

    Raises:
        LautError: if the name leads nowhere or to an address that isn't allowed, or nobody answers.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise LautError(host, "is no known host", "check the address") from error
    addresses = [str(entry[4][0]).partition("%")[0] for entry in found]
    if not all(policy(ip_address(address)) for address in addresses):
        raise LautError(host, "leads to an address that isn't on the open network", "save the page in a browser")
    failure: OSError | None = None
    for address in addresses:
        try:
            return socket.create_connection((address, port), timeout)
        except OSError as error:
            failure = error
    raise LautError(host, "doesn't answer", "try again later") from failure
