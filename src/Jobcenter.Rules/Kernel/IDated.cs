namespace Jobcenter.Rules.Kernel;

/// <summary>A value that is a day, or stands for one.</summary>
internal interface IDated : ILocalizable
{
    /// <summary>The day; null where there is none.</summary>
    LocalDate? Day { get; }
}
