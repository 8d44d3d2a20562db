namespace Jobcenter.Rules.Answers;

/// <summary>What a column holds. The default is <see cref="Text"/>.</summary>
[DanishTerm("kolonnens art")]
public enum AnswerCellKind
{
    /// <summary>Words.</summary>
    [DanishTerm("tekst")]
    Text = 0,

    /// <summary>Numbers, which stand to the right.</summary>
    [DanishTerm("talværdi")]
    Number = 1,

    /// <summary>What the answer is about.</summary>
    [DanishTerm("titel")]
    Title = 2,

    /// <summary>How it stands.</summary>
    [DanishTerm("status")]
    Status = 3,
}
