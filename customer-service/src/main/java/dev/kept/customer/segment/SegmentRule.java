// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.kept.restkit.problem.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule in the Common Expression Language over {@link RuleNames}. It has no loops, so its cost is bounded by its
 * length; it can reach nothing but the one customer it is asked about.
 */
final class SegmentRule {

    private static final int DEEPEST = 50;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxParseRecursionDepth(DEEPEST)
            .build();
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final CelRuntime.Program program;
    private final RuleDays days;

    private SegmentRule(CelRuntime.Program program, RuleDays days) {
        this.program = program;
        this.days = days;
    }

    /** Reads a rule; a problem that names what is wrong at which position, and what may be named. */
    static SegmentRule of(String text) {
        CelValidationResult result = COMPILER.compile(text);
        if (result.hasError()) {
            throw INVALID_REQUEST.withFaults(faults(result.getErrors()));
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            List<Fault> faults = new ArrayList<>();
            RuleDays days = RuleDays.of(tree, faults);
            if (!faults.isEmpty()) {
                throw INVALID_REQUEST.withFaults(faults);
            }
            return new SegmentRule(RUNTIME.createProgram(tree), days);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("A rule that was compiled cannot be run", e);
        }
    }

    /** On which days its result can change. */
    RuleDays days() {
        return days;
    }

    /** Whether the rule holds; one that stays undecided for want of a value does not. */
    boolean holds(CustomerOnDay customer) {
        try {
            return Boolean.TRUE.equals(program.eval(customer, customer.functions()));
        } catch (CelEvaluationException e) {
            return false;
        }
    }

    private static List<Fault> faults(List<CelIssue> issues) {
        return issues.stream()
                .map(issue -> Fault.textAt(
                        "/rule",
                        "rule-invalid",
                        issue.getSourceLocation().getLine(),
                        issue.getSourceLocation().getColumn() + 1,
                        issue.getMessage(),
                        RuleNames.all()))
                .toList();
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setResultType(SimpleType.BOOL);
        RuleNames.variables().forEach(builder::addVar);
        RuleNames.WINDOWS.forEach(
                (name, type) -> builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        name, CelOverloadDecl.newGlobalOverload(name + "_days", type, SimpleType.INT))));
        RuleNames.ANSWERED.forEach(
                (name, type) -> builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        name, CelOverloadDecl.newGlobalOverload(name + "_name", type, SimpleType.STRING))));
        builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                "known", CelOverloadDecl.newGlobalOverload("known_name", RuleNames.known(), SimpleType.STRING)));
        return builder.build();
    }
}
