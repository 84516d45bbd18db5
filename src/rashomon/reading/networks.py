"""Which addresses of the network may be reached, and connecting to no others."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence

import httpx

Resolver = Callable[[str, int], Sequence[str]]
LOCAL_NAMES = (".local", ".internal", ".localhost", ".localdomain", ".home.arpa")
NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address inside an IPv6 one


class RefusedAddressError(Exception):
    """An address that leads into a private network."""


def resolve_host(host: str, port: int) -> tuple[str, ...]:
    """The network addresses of ``host``, in the system's order (decimal forms included)."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether ``address`` is a host of the open internet.

    >>> is_public("93.184.215.14"), is_public("169.254.169.254"), is_public("::ffff:10.0.0.1")
    (True, False, False)
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _carried(ip)
    return ip.is_global and not ip.is_multicast and (inner is None or is_public(str(inner)))


def _carried(
    ip: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> ipaddress.IPv4Address | None:
    """The IPv4 address an IPv6 address stands for (mapped, 6to4, Teredo, NAT64)."""
    if isinstance(ip, ipaddress.IPv4Address):
        return None
    if ip in NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    teredo = ip.teredo[1] if ip.teredo else None
    return ip.ipv4_mapped or ip.sixtofour or teredo


class CheckedTransport(httpx.BaseTransport):
    """Resolves each request's host once, checks it, and connects to what was checked.

    The request keeps its host name (in ``Host`` and for TLS); a second look-up, which a hostile
    name server could answer differently, never happens.
    """

    def __init__(
        self, inner: httpx.BaseTransport, *, allow_private: bool, resolve: Resolver
    ) -> None:
        self._inner = inner
        self._allow_private = allow_private
        self._resolve = resolve

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The inner transport's response from the first checked address that answers."""
        addresses = self._checked(request.url.host, request.url.port)
        for address in addresses[:-1]:
            try:
                return self._inner.handle_request(_sent_to(address, request))
            except httpx.ConnectError:
                continue
        return self._inner.handle_request(_sent_to(addresses[-1], request))

    def _checked(self, host: str, port: int | None) -> Sequence[str]:
        addresses = self._resolve(host, port or 443)
        if not addresses:
            raise RefusedAddressError(f"{host} has no network address")
        if not self._allow_private:
            refuse_private(host, addresses)
        return addresses

    def close(self) -> None:
        """Closes the inner transport."""
        self._inner.close()


def _sent_to(address: str, request: httpx.Request) -> httpx.Request:
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": request.url.host},
    )


def refuse_private(host: str, addresses: Sequence[str]) -> None:
    """Raises ``RefusedAddressError`` where ``host`` or any of its addresses is not public."""
    name = host.lower().rstrip(".")
    inner = [address for address in addresses if not is_public(address)]
    if inner or name == "localhost" or name.endswith(LOCAL_NAMES):
        shown = f" ({inner[0]})" if inner and inner[0] != host else ""
        raise RefusedAddressError(
            f"{host}{shown} is in a private network: not fetched (--allow-private would)"
        )
