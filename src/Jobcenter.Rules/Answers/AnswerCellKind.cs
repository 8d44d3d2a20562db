namespace Jobcenter.Rules.Answers;

/// <summary>What a column holds. The default is <see cref="Text"/>.</summary>
internal enum AnswerCellKind
{
    /// <summary>Words.</summary>
    Text = 0,

    /// <summary>Numbers, which stand to the right.</summary>
    Number = 1,

    /// <summary>What the answer is about.</summary>
    Title = 2,

    /// <summary>How it stands.</summary>
    Status = 3,
}
