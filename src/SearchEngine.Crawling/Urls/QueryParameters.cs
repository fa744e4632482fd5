using System.Collections.Frozen;

namespace SearchEngine.Crawling.Urls;

/// <summary>Removes what says where a reader came from, not what is read.</summary>
internal static class QueryParameters
{
    // Published parameter names of analytics, advertising, newsletter and social services.
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "msclkid", "yclid", "ymclid", "twclid", "ttclid", "li_fat_id",
        "igshid", "igsh", "mc_cid", "mc_eid", "_ga", "_gl", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "mkt_tok",
        "ref_src", "ref_url", "cmpid", "cmp", "xtor", "wt_mc", "wt.mc_id", "wt_zmc", "s_cid", "icid", "ncid", "srnd", "smid", "smtyp", "ocid",
        "__twitter_impression", "guccounter", "guce_referrer", "guce_referrer_sig", "srsltid", "vero_id", "vero_conv", "_openstat", "epik",
        "oly_anon_id", "oly_enc_id", "rb_clickid", "sc_campaign", "sc_channel", "sc_content", "sc_medium", "spm", "ito", "at_medium", "at_campaign",
        "at_custom1", "at_custom2", "at_custom3", "at_custom4", "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname", "ns_fee", "cid_source",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] TrackingPrefixes = ["utm_", "pk_", "mtm_", "piwik_", "matomo_", "hsa_", "stm_"];

    /// <summary>The query without tracking parameters and session ids, the others in their order.</summary>
    /// <param name="query">Percent-encoded, without the question mark.</param>
    public static string Clean(string query)
    {
        if (query.Length == 0) return query;
        var kept = query.Split('&').Where(parameter => parameter.Length > 0 && !IsNoise(parameter));
        return string.Join('&', kept);
    }

    private static bool IsNoise(string parameter)
    {
        var equals = parameter.IndexOf('=');
        var name = equals < 0 ? parameter : parameter[..equals];
        return Tracking.Contains(name)
            || Array.Exists(TrackingPrefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            || SessionIds.IsParameter(name, equals < 0 ? "" : parameter[(equals + 1)..]);
    }
}
