namespace Jobcenter.Rules.Data;

/// <summary>The rows of an extract whose texts no measure was told for: they are no errors, and are told of in one line.</summary>
internal sealed class PassedOverTexts
{
    // The others are not named.
    private const int MostNamed = 5;

    // Far more texts than such extracts have.
    private const int MostCounted = 1000;

    private readonly Dictionary<string, long> _texts = new(StringComparer.OrdinalIgnoreCase);
    private long _rows;

    /// <summary>Counts a row.</summary>
    public void Add(IEnumerable<string> words)
    {
        _rows++;
        var text = string.Join(", ", words.Where(static w => w.Length > 0));
        if (_texts.ContainsKey(text) || _texts.Count < MostCounted)
        {
            _texts[text] = _texts.GetValueOrDefault(text) + 1;
        }
    }

    /// <summary>How many rows of which texts were passed over, and how they are read; null where none was.</summary>
    public BilingualText? Told(string file)
    {
        if (_rows == 0)
        {
            return null;
        }

        var named = string.Join(
            ", ",
            _texts
                .Where(static p => p.Key.Length > 0)
                .OrderByDescending(static p => p.Value)
                .ThenBy(static p => p.Key, StringComparer.Ordinal)
                .Take(MostNamed)
                .Select(static p => $"{PlainText.MaskText(p.Key)} ({p.Value})")
        );
        var texts = (named.Length > 0 ? $": {named}" : named) + (_texts.Count > MostNamed ? ", …" : string.Empty);
        var (danish, english) = _rows == 1 ? ("1 række er", "1 row was") : ($"{_rows} rækker er", $"{_rows} rows were");
        return new(
            $"{file}: {danish} sprunget over, for ingen måling er angivet for teksten{texts}; --measure TEKST=MÅLING læser dem",
            $"{file}: {english} passed over, for no measure was told for the text{texts}; --measure TEXT=MEASURE reads them"
        );
    }
}
