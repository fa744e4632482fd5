using System.Security;

namespace SearchEngine.Server.Feeds;

/// <summary>Tells browsers how to search here (OpenSearch 1.1).</summary>
internal static class OpenSearchDescription
{
    /// <param name="title">Name of the engine.</param>
    /// <param name="site">Scheme and host, without a slash at the end.</param>
    public static string Write(string title, string site)
    {
        var (name, root) = (SecurityElement.Escape(title), SecurityElement.Escape(site));
        return $$"""
            <?xml version="1.0" encoding="utf-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
              <ShortName>{{(name.Length <= 16 ? name : "News search")}}</ShortName>
              <Description>{{name}}: search news articles</Description>
              <InputEncoding>UTF-8</InputEncoding>
              <Url type="text/html" method="get" template="{{root}}/search?q={searchTerms}"/>
              <Url type="application/atom+xml" template="{{root}}/feed?q={searchTerms}"/>
              <Url type="application/x-suggestions+json" template="{{root}}/suggest?q={searchTerms}"/>
              <Url type="application/opensearchdescription+xml" rel="self" template="{{root}}/opensearch.xml"/>
            </OpenSearchDescription>
            """;
    }
}
