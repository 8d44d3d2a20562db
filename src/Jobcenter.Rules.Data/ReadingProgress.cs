namespace Jobcenter.Rules.Data;

/// <summary>How far a long read is. The default is the beginning of no file.</summary>
/// <param name="File">The file.</param>
/// <param name="Rows">How many rows have been read of it.</param>
/// <param name="BytesRead">How many of its bytes.</param>
/// <param name="Bytes">How many bytes it has; null where nobody knows, as of a pipe.</param>
[DanishTerm("læsningens fremdrift")]
public readonly record struct ReadingProgress(string File, long Rows, long BytesRead, long? Bytes);
