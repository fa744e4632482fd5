using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace SearchEngine.Crawling.Addresses;

/// <summary>What a range of addresses is for, as far as connecting to it goes.</summary>
internal enum AddressUse
{
    /// <summary>The public internet.</summary>
    Public,

    /// <summary>Somebody's own network or machine; can be allowed.</summary>
    Private,

    /// <summary>Never the address of a site.</summary>
    Forbidden,
}

/// <summary>One block of addresses and its use.</summary>
internal sealed record AddressRange(IPNetwork Network, AddressUse Use, string Name)
{
    // The first match decides, so exceptions stand before the block they are in.
    // Source: IANA IPv4 and IPv6 Special-Purpose Address Registries, and the addresses at which clouds serve credentials.
    private static readonly AddressRange[] V4 =
    [
        new(IPNetwork.Parse("100.100.100.200/32"), AddressUse.Forbidden, "cloud metadata"),
        new(IPNetwork.Parse("168.63.129.16/32"), AddressUse.Forbidden, "cloud metadata"),
        new(IPNetwork.Parse("0.0.0.0/8"), AddressUse.Forbidden, "this network (RFC 791)"),
        new(IPNetwork.Parse("10.0.0.0/8"), AddressUse.Private, "private use (RFC 1918)"),
        new(IPNetwork.Parse("100.64.0.0/10"), AddressUse.Private, "shared address space (RFC 6598)"),
        new(IPNetwork.Parse("127.0.0.0/8"), AddressUse.Private, "loopback (RFC 1122)"),
        new(IPNetwork.Parse("169.254.0.0/16"), AddressUse.Forbidden, "link-local and cloud metadata (RFC 3927)"),
        new(IPNetwork.Parse("172.16.0.0/12"), AddressUse.Private, "private use (RFC 1918)"),
        new(IPNetwork.Parse("192.0.0.0/24"), AddressUse.Forbidden, "protocol assignments (RFC 6890)"),
        new(IPNetwork.Parse("192.0.2.0/24"), AddressUse.Forbidden, "documentation (RFC 5737)"),
        new(IPNetwork.Parse("192.88.99.0/24"), AddressUse.Forbidden, "6to4 relay (RFC 7526)"),
        new(IPNetwork.Parse("192.168.0.0/16"), AddressUse.Private, "private use (RFC 1918)"),
        new(IPNetwork.Parse("198.18.0.0/15"), AddressUse.Forbidden, "benchmarking (RFC 2544)"),
        new(IPNetwork.Parse("198.51.100.0/24"), AddressUse.Forbidden, "documentation (RFC 5737)"),
        new(IPNetwork.Parse("203.0.113.0/24"), AddressUse.Forbidden, "documentation (RFC 5737)"),
        new(IPNetwork.Parse("224.0.0.0/4"), AddressUse.Forbidden, "multicast (RFC 5771)"),
        new(IPNetwork.Parse("240.0.0.0/4"), AddressUse.Forbidden, "reserved (RFC 1112)"),
        new(IPNetwork.Parse("0.0.0.0/0"), AddressUse.Public, "public"),
    ];

    private static readonly AddressRange[] V6 =
    [
        new(IPNetwork.Parse("::/128"), AddressUse.Forbidden, "unspecified (RFC 4291)"),
        new(IPNetwork.Parse("::1/128"), AddressUse.Private, "loopback (RFC 4291)"),
        new(IPNetwork.Parse("fd00:ec2::254/128"), AddressUse.Forbidden, "cloud metadata"),
        new(IPNetwork.Parse("fd20:ce::254/128"), AddressUse.Forbidden, "cloud metadata"),
        new(IPNetwork.Parse("fc00::/7"), AddressUse.Private, "unique local (RFC 4193)"),
        new(IPNetwork.Parse("fe80::/10"), AddressUse.Forbidden, "link-local (RFC 4291)"),
        new(IPNetwork.Parse("fec0::/10"), AddressUse.Forbidden, "site-local (RFC 3879)"),
        new(IPNetwork.Parse("ff00::/8"), AddressUse.Forbidden, "multicast (RFC 4291)"),
        new(IPNetwork.Parse("2001::/23"), AddressUse.Forbidden, "protocol assignments, Teredo among them (RFC 2928)"),
        new(IPNetwork.Parse("2001:db8::/32"), AddressUse.Forbidden, "documentation (RFC 3849)"),
        new(IPNetwork.Parse("3fff::/20"), AddressUse.Forbidden, "documentation (RFC 9637)"),
        new(IPNetwork.Parse("2000::/3"), AddressUse.Public, "public"),
        new(IPNetwork.Parse("::/0"), AddressUse.Forbidden, "not global unicast (RFC 4291)"),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>The range that an address is in; addresses that carry an IPv4 address are judged by that one.</summary>
    public static AddressRange Of(IPAddress address)
    {
        var judged = Embedded(address) ?? address;
        var ranges = judged.AddressFamily switch
        {
            AddressFamily.InterNetwork => V4,
            AddressFamily.InterNetworkV6 => V6,
            _ => throw new ArgumentException($"'{address}' is neither an IPv4 nor an IPv6 address.", nameof(address)),
        };
        // A scope id ("fe80::1%eth0") is no part of the comparison.
        var plain = judged.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress(judged.GetAddressBytes()) : judged;
        foreach (var range in ranges)
            if (range.Network.Contains(plain)) return range;
        throw new InvalidOperationException($"No range holds '{address}'.");
    }

    private static IPAddress? Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (Nat64.Contains(new IPAddress(bytes))) return V4At(bytes, 12);
        return SixToFour.Contains(new IPAddress(bytes)) ? V4At(bytes, 2) : null;
    }

    private static IPAddress V4At(byte[] bytes, int offset)
    {
        return new IPAddress(bytes.AsSpan(offset, 4));
    }
}
