using Jobcenter.Rules.Citizens;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>An area as <c>"217"</c>.</summary>
internal sealed class AreaConverter : TextConverter<Area>
{
    protected override string Allowed => "a municipality's code from \"101\" to \"999\"";

    protected override bool TryRead(string text, out Area value) =>
        Area.TryParse(text, provider: null, out value) && !value.IsCountry;

    protected override string Text(Area value) => value.ToString();
}
