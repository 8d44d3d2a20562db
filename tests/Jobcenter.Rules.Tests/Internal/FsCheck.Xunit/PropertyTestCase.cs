using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>Runs one property: hands the method to FsCheck, which makes the arguments.</summary>
public sealed class PropertyTestCase : XunitTestCase
{
    // .ci/mutate runs the tests thousands of times, and so with fewer arguments each.
    private static readonly int s_mostTests = int.TryParse(
        Environment.GetEnvironmentVariable("JOBCENTER_PROPERTY_RUNS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var most
    )
        ? most
        : int.MaxValue;

    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the de-serializer; should only be called by deriving classes for de-serialization purposes")]
    public PropertyTestCase() { }

    public PropertyTestCase(
        IMessageSink diagnosticMessageSink,
        TestMethodDisplay defaultMethodDisplay,
        TestMethodDisplayOptions defaultMethodDisplayOptions,
        ITestMethod testMethod
    )
        : base(diagnosticMessageSink, defaultMethodDisplay, defaultMethodDisplayOptions, testMethod) { }

    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource
    ) => new Runner(this, constructorArguments, messageBus, aggregator, cancellationTokenSource).RunAsync();

    private static void Check(MethodInfo method, object target)
    {
        var property =
            method.GetCustomAttribute<PropertyAttribute>()
            ?? throw new InvalidOperationException($"{method.Name} is not a property.");
        var config = Config
            .QuickThrowOnFailure.WithMaxTest(Math.Min(property.MaxTest, s_mostTests))
            .WithArbitrary(property.Arbitrary)
            .WithQuietOnSuccess(true);
        if (property.Replay is { } replay)
        {
            config = config.WithReplay(FSharpOption<Replay>.Some(Parse(replay)));
        }

        FsCheck.Check.Method(config, method, FSharpOption<object>.Some(target));
    }

    private static Replay Parse(string replay)
    {
        var parts = replay
            .Trim('(', ')')
            .Split(',')
            .Select(p => ulong.Parse(p.Trim(), CultureInfo.InvariantCulture))
            .ToArray();
        var size = parts.Length > 2 ? FSharpOption<int>.Some((int)parts[2]) : FSharpOption<int>.None;
        return new Replay(new Rnd(parts[0], parts[1]), size);
    }

    private sealed class Runner(
        IXunitTestCase testCase,
        object[] constructorArguments,
        IMessageBus messageBus,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource
    )
        : XunitTestCaseRunner(
            testCase,
            testCase.DisplayName,
            testCase.SkipReason,
            constructorArguments,
            [],
            messageBus,
            aggregator,
            cancellationTokenSource
        )
    {
        protected override XunitTestRunner CreateTestRunner(
            ITest test,
            IMessageBus messageBus,
            Type testClass,
            object[] constructorArguments,
            MethodInfo testMethod,
            object[] testMethodArguments,
            string skipReason,
            IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
            ExceptionAggregator aggregator,
            CancellationTokenSource cancellationTokenSource
        ) =>
            new TestRunner(
                test,
                messageBus,
                testClass,
                constructorArguments,
                testMethod,
                skipReason,
                beforeAfterAttributes,
                aggregator,
                cancellationTokenSource
            );
    }

    private sealed class TestRunner(
        ITest test,
        IMessageBus messageBus,
        Type testClass,
        object[] constructorArguments,
        MethodInfo testMethod,
        string skipReason,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource
    )
        : XunitTestRunner(
            test,
            messageBus,
            testClass,
            constructorArguments,
            testMethod,
            [],
            skipReason,
            beforeAfterAttributes,
            aggregator,
            cancellationTokenSource
        )
    {
        protected override Task<decimal> InvokeTestMethodAsync(ExceptionAggregator aggregator) =>
            new Invoker(
                Test,
                MessageBus,
                TestClass,
                ConstructorArguments,
                TestMethod,
                BeforeAfterAttributes,
                aggregator,
                CancellationTokenSource
            ).RunAsync();
    }

    private sealed class Invoker(
        ITest test,
        IMessageBus messageBus,
        Type testClass,
        object[] constructorArguments,
        MethodInfo testMethod,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource
    )
        : XunitTestInvoker(
            test,
            messageBus,
            testClass,
            constructorArguments,
            testMethod,
            [],
            beforeAfterAttributes,
            aggregator,
            cancellationTokenSource
        )
    {
        protected override Task<decimal> InvokeTestMethodAsync(object testClassInstance) =>
            Aggregator.RunAsync(async () =>
            {
                // FsCheck makes the arguments, so the method is called by FsCheck and not with none.
                await Timer.AggregateAsync(() =>
                {
                    Check(TestMethod, testClassInstance);
                    return Task.CompletedTask;
                });
                return Timer.Total;
            });
    }
}
