namespace Jobcenter.Rules.Data;

/// <summary>What is wrong with several inputs: each is tried, and then all is told at once.</summary>
internal sealed class InputFaults
{
    private readonly List<BilingualText> _faults = [];

    /// <summary>Reads an input; what is wrong with it is kept.</summary>
    public void Try(Action read)
    {
        try
        {
            read();
        }
        catch (UnreadableInputException e)
        {
            _faults.Add(e.Text);
        }
    }

    /// <summary>Tells what is wrong, each fault once.</summary>
    /// <exception cref="UnreadableInputException">Something is.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw new UnreadableInputException(new(All(Language.Danish), All(Language.English)));
        }

        string All(Language language) =>
            string.Join('\n', _faults.Select(f => f.ToText(language)).Distinct(StringComparer.Ordinal));
    }
}
