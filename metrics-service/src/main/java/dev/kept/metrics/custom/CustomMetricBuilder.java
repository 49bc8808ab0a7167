// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From a tenant's definition to a metric like the built-in ones. */
final class CustomMetricBuilder {

    private static final int MOST_OPERANDS = 10;
    private static final String ONLY = "formula";

    private final Function<String, Optional<Metric>> known;

    /** @param known finds the metrics that an expression may name */
    CustomMetricBuilder(Function<String, Optional<Metric>> known) {
        this.known = known;
    }

    /** A metric in an expression. */
    record Operand(Reference reference, Metric metric, Variant variant) {

        @Nullable MemberSet members() {
            return reference.part() == null || !metric.questionTypes().isEmpty()
                    ? null
                    : metric.members().get(reference.part());
        }
    }

    /** @throws BadExpression if it names what does not exist, or what does not go together */
    Metric build(String key, int version, CustomDefinition definition) {
        Expression expression = ExpressionParser.parse(definition.expression());
        List<Operand> operands = operands(expression);
        Map<Reference, Formula> formulas = new LinkedHashMap<>();
        operands.forEach(
                operand -> formulas.put(operand.reference(), operand.variant().computation()));
        Unit unit = unit(definition.unit());
        Map<String, MemberSet> members = members(operands);
        Metric.Builder metric = Metric.named(
                        key, definition.name().en(), definition.name().zhCn())
                .in(
                        constant("family", Family.values(), definition.family()),
                        constant("direction", Direction.values(), definition.direction()))
                .meaning(definition.description().en(), definition.description().zhCn())
                .only(grains(operands).toArray(Grain[]::new))
                .cutAlsoBy(dimensions(operands))
                .members(members)
                .variant(Variant.named(ONLY, unit)
                        .version(version)
                        .formula(definition.expression(), definition.expression())
                        .meaning(definition.description().text())
                        .source("Defined by the tenant")
                        .as(new CustomFormula(expression, formulas, unit == Unit.MONEY)));
        return operands.stream().allMatch(operand -> operand.metric().byCustomer())
                ? metric.build()
                : metric.ofNobody().build();
    }

    /** The metrics that it names, in the order in which it does. */
    List<Operand> operands(Expression expression) {
        Set<Reference> references = new LinkedHashSet<>();
        expression.collect(references);
        if (references.isEmpty()) {
            throw new BadExpression("expression-without-metric");
        }
        if (references.size() > MOST_OPERANDS) {
            throw new BadExpression("expression-too-many-metrics", MOST_OPERANDS);
        }
        return references.stream().map(this::operand).toList();
    }

    private Operand operand(Reference reference) {
        Metric metric = known.apply(reference.metric())
                .orElseThrow(() -> new BadExpression("expression-metric-unknown", reference.metric()));
        if (!metric.ownGroups().isEmpty()) {
            throw new BadExpression("expression-metric-in-groups", reference.metric());
        }
        String named = reference.definition();
        Variant variant = named == null
                ? metric.defaultVariant()
                : metric.variant(named)
                        .orElseThrow(() -> new BadExpression(
                                "expression-definition-unknown",
                                reference.metric(),
                                metric.variants().stream().map(Variant::key).collect(Collectors.joining(", "))));
        return new Operand(reference, metric, variant);
    }

    private static Set<Grain> grains(List<Operand> operands) {
        Set<Grain> grains = EnumSet.allOf(Grain.class);
        operands.forEach(operand -> grains.retainAll(operand.metric().grains()));
        if (grains.isEmpty()) {
            throw new BadExpression("expression-without-grain");
        }
        return grains;
    }

    private static List<String> dimensions(List<Operand> operands) {
        List<String> shared = new ArrayList<>(operands.get(0).metric().ownDimensions());
        operands.forEach(operand -> shared.retainAll(operand.metric().ownDimensions()));
        return shared;
    }

    private static Map<String, MemberSet> members(List<Operand> operands) {
        Map<String, MemberSet> members = new LinkedHashMap<>();
        operands.forEach(operand -> {
            MemberSet set = operand.members();
            String part = operand.reference().part();
            if (set != null && part != null) {
                members.putIfAbsent(part, set);
            }
        });
        return members;
    }

    static Unit unit(String named) {
        return constant("unit", Unit.values(), named);
    }

    private static <E extends Enum<E>> E constant(String of, E[] constants, String named) {
        return Arrays.stream(constants)
                .filter(constant -> name(constant).equals(named))
                .findFirst()
                .orElseThrow(() -> new BadExpression(of + "-unknown", names(Arrays.asList(constants))));
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(CustomMetricBuilder::name).collect(Collectors.joining(", "));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
