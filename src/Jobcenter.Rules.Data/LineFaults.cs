namespace Jobcenter.Rules.Data;

/// <summary>Lines that are no rows. They are found before the rows around them are read, and told where they stand.</summary>
internal sealed class LineFaults
{
    private readonly Queue<RefusedRow> _waiting = [];

    /// <summary>Lays one by until the rows before it have been read.</summary>
    public void Add(RefusedRow line) => _waiting.Enqueue(line);

    /// <summary>Tells those that stand before a line.</summary>
    public void TellBefore(long line, Action<RefusedRow> refuse)
    {
        while (_waiting.TryPeek(out var next) && next.Location.Line < line)
        {
            refuse(_waiting.Dequeue());
        }
    }
}
