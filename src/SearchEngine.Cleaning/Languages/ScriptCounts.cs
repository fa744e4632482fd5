using System.Runtime.CompilerServices;

namespace SearchEngine.Cleaning.Languages;

/// <summary>How many letters of each script a text has.</summary>
internal struct ScriptCounts
{
    private Counts _counts;

    /// <summary>All letters, each with its script's weight.</summary>
    public int Total { get; private set; }

    public readonly int this[Script script] => _counts[(int)script];

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            var script = Scripts.Of(c);
            if (script == Script.None) continue;
            var weight = Scripts.Weight(script);
            _counts[(int)script] += weight;
            Total += weight;
        }
    }

    /// <summary>The script with the most letters, and the share of letters that fit to it.</summary>
    public readonly (Script Script, double Share) Main()
    {
        // Japanese mixes kana and ideographs; a text with more than a few kana is nothing else. Koreans put ideographs in brackets.
        var eastAsian = this[Script.Han] + this[Script.Kana];
        if (eastAsian * 2 > Total) return (this[Script.Kana] * 20 > eastAsian ? Script.Kana : Script.Han, (double)eastAsian / Total);

        var main = Script.None;
        for (var script = Script.None; (int)script < Scripts.Count; script++)
            if (this[script] > this[main]) main = script;
        return (main, (double)this[main] / Math.Max(Total, 1));
    }

    [InlineArray(32)]
    private struct Counts
    {
        private int _first;
    }
}
