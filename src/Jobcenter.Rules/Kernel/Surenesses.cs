namespace Jobcenter.Rules.Kernel;

/// <summary>How sure a number is, in words.</summary>
internal static class Surenesses
{
    extension(Sureness sureness)
    {
        /// <summary>The words a reader sees behind a number; empty for one that its source says.</summary>
        /// <returns>As <c> (kommunal praksis)</c>, with the space before it.</returns>
        public string Remark(Language language) =>
            (sureness, language) switch
            {
                (Sureness.MunicipalPractice, Language.English) => " (municipal practice)",
                (Sureness.MunicipalPractice, _) => " (kommunal praksis)",
                (Sureness.Derived, Language.English) => " (derived)",
                (Sureness.Derived, _) => " (udledt)",
                (Sureness.Inferred, Language.English) => " (inferred)",
                (Sureness.Inferred, _) => " (sluttet)",
                (Sureness.Estimate, Language.English) => " (estimate)",
                (Sureness.Estimate, _) => " (skøn)",
                (Sureness.Decision, Language.English) => " (our decision)",
                (Sureness.Decision, _) => " (vores beslutning)",
                _ => string.Empty,
            };
    }
}
