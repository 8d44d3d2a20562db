namespace Jobcenter.Rules.Kernel;

/// <summary>Takes what something holds, part by part: a checksum, or an image of it.</summary>
internal interface IContentWriter
{
    void Number(int? number);

    void Day(LocalDate? day);

    void Answer(bool? answer);

    void Text(string? text);

    /// <summary>A word: an image has its number, a checksum its id where there is one.</summary>
    void Word(int? number, string? id);
}
