using System.Net;
using System.Net.Sockets;

namespace SearchEngine.Crawling.Tests.Addresses;

public sealed class AddressGuardTests
{
    [Theory]
    // IPv4
    [InlineData("0.0.0.0"), InlineData("0.1.2.3")]
    [InlineData("10.0.0.0"), InlineData("10.255.255.255")]
    [InlineData("100.64.0.0"), InlineData("100.127.255.255"), InlineData("100.100.100.200")]
    [InlineData("127.0.0.1"), InlineData("127.255.255.254")]
    [InlineData("169.254.0.1"), InlineData("169.254.169.254"), InlineData("168.63.129.16")]
    [InlineData("172.16.0.0"), InlineData("172.31.255.255")]
    [InlineData("192.0.0.1"), InlineData("192.0.0.170"), InlineData("192.0.2.1"), InlineData("192.88.99.1")]
    [InlineData("192.168.0.0"), InlineData("192.168.255.255")]
    [InlineData("198.18.0.0"), InlineData("198.19.255.255"), InlineData("198.51.100.7"), InlineData("203.0.113.9")]
    [InlineData("224.0.0.1"), InlineData("239.255.255.255"), InlineData("240.0.0.1"), InlineData("255.255.255.255")]
    // IPv6
    [InlineData("::"), InlineData("::1"), InlineData("::2"), InlineData("::7f00:1")]
    [InlineData("fc00::1"), InlineData("fd12:3456::1"), InlineData("fd00:ec2::254"), InlineData("fd20:ce::254")]
    [InlineData("fe80::1"), InlineData("fe80::1%1"), InlineData("febf::1"), InlineData("fec0::1")]
    [InlineData("ff02::1"), InlineData("100::1"), InlineData("2001::1"), InlineData("2001:2::1"), InlineData("2001:10::1"), InlineData("2001:db8::1"), InlineData("3fff::1")]
    [InlineData("5f00::1"), InlineData("64:ff9b:1::1"), InlineData("4000::1")]
    // IPv4 inside IPv6
    [InlineData("::ffff:127.0.0.1"), InlineData("::ffff:10.0.0.1"), InlineData("::ffff:169.254.169.254"), InlineData("::ffff:0.0.0.0")]
    [InlineData("64:ff9b::127.0.0.1"), InlineData("64:ff9b::10.1.2.3"), InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:7f00:1::1"), InlineData("2002:0a00:0001::"), InlineData("2002:c0a8:0101::1"), InlineData("2002:a9fe:a9fe::")]
    public void Addresses_that_are_no_public_site_are_refused(string address) =>
        Assert.NotNull(new AddressGuard(allowPrivateNetwork: false).Refusal(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1"), InlineData("9.255.255.255"), InlineData("11.0.0.0"), InlineData("100.63.255.255"), InlineData("100.128.0.0")]
    [InlineData("126.255.255.255"), InlineData("128.0.0.0"), InlineData("169.253.255.255"), InlineData("169.255.0.0")]
    [InlineData("172.15.255.255"), InlineData("172.32.0.0"), InlineData("192.167.255.255"), InlineData("192.169.0.0")]
    [InlineData("198.17.255.255"), InlineData("198.20.0.0"), InlineData("223.255.255.255")]
    [InlineData("2606:4700::1111"), InlineData("2a00:1450:4001::1"), InlineData("2001:200::1"), InlineData("2620:4f:8000::1")]
    [InlineData("::ffff:1.1.1.1"), InlineData("64:ff9b::1.1.1.1"), InlineData("2002:101:101::1")]
    public void Public_addresses_pass(string address) =>
        Assert.Null(new AddressGuard(allowPrivateNetwork: false).Refusal(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1"), InlineData("10.1.2.3"), InlineData("172.16.0.1"), InlineData("192.168.1.1"), InlineData("100.64.0.1"), InlineData("::1"), InlineData("fd12::1"), InlineData("::ffff:127.0.0.1")]
    public void Private_networks_can_be_allowed(string address) =>
        Assert.Null(new AddressGuard(allowPrivateNetwork: true).Refusal(IPAddress.Parse(address)));

    [Theory]
    [InlineData("169.254.169.254"), InlineData("169.254.1.1"), InlineData("::ffff:169.254.169.254"), InlineData("64:ff9b::a9fe:a9fe"), InlineData("2002:a9fe:a9fe::")]
    [InlineData("fe80::1"), InlineData("fd00:ec2::254"), InlineData("100.100.100.200"), InlineData("168.63.129.16"), InlineData("0.0.0.0"), InlineData("::"), InlineData("224.0.0.1"), InlineData("255.255.255.255")]
    public void Link_local_and_metadata_stay_refused_when_private_networks_are_allowed(string address) =>
        Assert.NotNull(new AddressGuard(allowPrivateNetwork: true).Refusal(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0x7f000001"), InlineData("0x7f.1"), InlineData("0177.0.0.1"), InlineData("2130706433"), InlineData("127.1"), InlineData("0"), InlineData("[::1]"), InlineData("[::ffff:127.0.0.1]")]
    [InlineData("localhost"), InlineData("LOCALHOST"), InlineData("localhost."), InlineData("meridian.localhost"), InlineData("a.b.localhost.")]
    public async Task Every_spelling_of_loopback_is_refused_without_asking_a_resolver(string host)
    {
        var guard = new AddressGuard(allowPrivateNetwork: false, (_, _) => throw new InvalidOperationException("A resolver was asked."));

        await Assert.ThrowsAsync<AddressRefusedException>(() => guard.ResolveAsync(host));
    }

    [Fact]
    public async Task Names_under_localhost_are_loopback_when_private_networks_are_allowed()
    {
        var guard = new AddressGuard(allowPrivateNetwork: true, (_, _) => throw new InvalidOperationException("A resolver was asked."));

        Assert.Equal([IPAddress.Loopback, IPAddress.IPv6Loopback], await guard.ResolveAsync("meridian.localhost"));
    }

    [Fact]
    public async Task One_private_address_among_public_ones_refuses_the_name()
    {
        var guard = Resolving("1.1.1.1", "10.0.0.1", "2606:4700::1111");

        var refused = await Assert.ThrowsAsync<AddressRefusedException>(() => guard.ResolveAsync("mixed.example"));

        Assert.Equal("10.0.0.1: private use (RFC 1918)", refused.Rule);
    }

    [Fact]
    public async Task All_addresses_of_a_public_name_are_offered_in_the_resolvers_order() =>
        Assert.Equal(["2606:4700::1111", "1.1.1.1"], (await Resolving("2606:4700::1111", "1.1.1.1").ResolveAsync("public.example")).Select(address => address.ToString()));

    [Fact]
    public async Task A_name_without_address_is_not_found()
    {
        var failure = await Assert.ThrowsAsync<SocketException>(() => Resolving().ResolveAsync("nowhere.example"));

        Assert.Equal(SocketError.HostNotFound, failure.SocketErrorCode);
    }

    [Theory]
    [InlineData("127.0.0.1"), InlineData("[::ffff:127.0.0.1]"), InlineData("0x7f.1"), InlineData("2130706433"), InlineData("localhost"), InlineData("rebound.example")]
    public async Task Nothing_connects_to_a_trap_that_listens_on_loopback(string host)
    {
        using var trap = new TcpListener(IPAddress.Loopback, 0);
        trap.Start();
        using var http = new HttpMessageInvoker(Resolving("127.0.0.1").CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{host}:{((IPEndPoint)trap.LocalEndpoint).Port}/");

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(request, CancellationToken.None));

        Assert.IsType<AddressRefusedException>(failure.GetBaseException());
        Assert.False(trap.Pending());
    }

    [Fact]
    public async Task A_name_is_judged_anew_at_every_connection()
    {
        // The first answer is public, as a check ahead of the connection would see it; the next one is not.
        var answers = new Queue<string>(["192.0.32.1", "127.0.0.1"]);
        var guard = new AddressGuard(allowPrivateNetwork: false, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(answers.Dequeue())]));

        await guard.ResolveAsync("rebound.example");

        await Assert.ThrowsAsync<AddressRefusedException>(() => guard.ResolveAsync("rebound.example"));
    }

    private static AddressGuard Resolving(params string[] addresses) =>
        new(allowPrivateNetwork: false, (_, _) => Task.FromResult<IPAddress[]>([.. addresses.Select(IPAddress.Parse)]));
}
