using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Jobcenter.Rules.Kernel;

/// <summary>A checksum of contents, part by part. What is there, what is missing, and where a text ends all count.</summary>
internal sealed class ContentHash : IContentWriter, IDisposable
{
    private const byte Missing = 0;
    private const byte There = 1;

    // Most parts are a few bytes; handed over one by one they would cost more than they are.
    private readonly byte[] _waiting = new byte[8192];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int _count;

    /// <summary>The checksum of what a caller adds, as <c>sha256:</c> and 64 digits.</summary>
    public static string Of(Action<ContentHash> add)
    {
        using var hash = new ContentHash();
        add(hash);
        hash.Flush();
        return $"sha256:{Convert.ToHexStringLower(hash._hash.GetHashAndReset())}";
    }

    public void Add(string? text)
    {
        if (IsThere(text is not null))
        {
            AddAll(text.AsSpan());
        }
    }

    public void Add(long? number)
    {
        if (IsThere(number is not null))
        {
            Append<long>([number.GetValueOrDefault()]);
        }
    }

    public void Add(bool? answer) =>
        Add(
            answer is { } known
                ? known
                    ? 1L
                    : 0L
                : null
        );

    public void Add(LocalDate? date) =>
        Add(date is { } day ? (day.Year * 10_000L) + (day.Month * 100) + day.Day : null);

    public void Number(int? number) => Add((long?)number);

    public void Day(LocalDate? day) => Add(day);

    public void Answer(bool? answer) => Add(answer);

    public void Text(string? text) => Add(text);

    public void Word(int? number, string? id)
    {
        if (id is not null)
        {
            Add(id);
        }
    }

    /// <summary>Numbers and letters as they lie in memory: their count, and then all of them.</summary>
    public void AddAll<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Append<long>([values.Length]);
        Append(values);
    }

    public void Add(BilingualText? text)
    {
        if (IsThere(text is not null))
        {
            Add(text?.Danish);
            Add(text?.English);
        }
    }

    public void Add(SourceReference? source)
    {
        if (IsThere(source is not null))
        {
            Add(source?.Document);
            Add(source?.Section);
        }
    }

    public void Add(ImmutableArray<Note> notes) =>
        AddEach(
            notes,
            static (hash, note) =>
            {
                hash.Add((long)note.Kind);
                hash.Add(note.Text);
            }
        );

    public void Add(RuleLabel? label)
    {
        if (IsThere(label is not null))
        {
            Add(label?.Id);
            Add(label?.Title);
            Add(label?.Source);
            Add((long?)label?.Strength);
            Add(label?.Notes ?? []);
        }
    }

    public void Add(RuleOutline outline)
    {
        Add((long)outline.Kind);
        Add(outline.Label);
        Add((long?)outline.Comparison);
        Add(outline.Left);
        Add(outline.Right);
        AddEach(outline.Parts, static (hash, part) => hash.Add(part));
    }

    public void Add(ImmutableArray<FactReading> readings) =>
        AddEach(
            readings,
            static (hash, reading) =>
            {
                hash.Add(reading.Id);
                hash.Add(reading.Name);
                hash.Add(reading.Written);
                hash.Add(reading.Reason);
                hash.Add(reading.Source);
                hash.Add(reading.Exact);
                hash.Add(reading.Basis);
            }
        );

    public void AddEach<T>(IEnumerable<T> values, Action<ContentHash, T> add)
    {
        foreach (var value in values)
        {
            IsThere(isThere: true);
            add(this, value);
        }

        IsThere(isThere: false);
    }

    public void Dispose() => _hash.Dispose();

    private void Add(FactReading? fact)
    {
        Add(fact?.Id);
        Add(fact?.Name);
        Add(fact?.Written);
        Add(fact?.Exact);
        AddEach(
            fact?.Parameter ?? [],
            static (hash, value) =>
            {
                hash.Add(value.Written ?? value.Value);
                hash.Add(value.Exact);
                hash.Add(value.ValidFrom);
                hash.Add(value.ValidUntil);
                hash.Add(value.Source);
                hash.Add(value.Notes);
            }
        );
    }

    private bool IsThere(bool isThere)
    {
        Append<byte>([isThere ? There : Missing]);
        return isThere;
    }

    private void Append<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        if (bytes.Length > _waiting.Length - _count)
        {
            Flush();
        }

        if (bytes.Length > _waiting.Length)
        {
            _hash.AppendData(bytes);
            return;
        }

        bytes.CopyTo(_waiting.AsSpan(_count));
        _count += bytes.Length;
    }

    private void Flush()
    {
        _hash.AppendData(_waiting.AsSpan(0, _count));
        _count = 0;
    }
}
