namespace Samples.Shared;

/// <summary>What a sample tells the system that called it.</summary>
public static class ExitCode
{
    /// <summary>Something was answered, or help was given.</summary>
    public const int Ok = 0;

    /// <summary>Nothing could be answered, or the answer could not be written.</summary>
    public const int NothingAnswered = 2;
}
