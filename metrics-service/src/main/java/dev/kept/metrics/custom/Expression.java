// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Arithmetic on metrics. It has no loops, no state and no names but those of metrics, so it always ends. */
sealed interface Expression {

    /** A number, or the reason why there is none. */
    record Outcome(@Nullable BigDecimal value, @Nullable String undefined) {

        static Outcome of(BigDecimal value) {
            return new Outcome(value, null);
        }

        static Outcome undefined(String reason) {
            return new Outcome(null, reason);
        }
    }

    /** Exact but for quotients, which have 34 digits; a quotient by zero is undefined as {@code 0/0} or {@code k/0}. */
    Outcome evaluate(Function<Reference, Outcome> values);

    /**
     * How often money is a factor of it: 1 for an amount, 0 for a number, −1 for a number for each unit of money.
     *
     * @throws BadExpression if money is added to what is no money
     */
    int moneyPower(ToIntFunction<Reference> operands);

    /** Adds all metrics in it. */
    void collect(Set<Reference> references);

    /** A number as it is written. */
    record Literal(BigDecimal value) implements Expression {
        @Override
        public Outcome evaluate(Function<Reference, Outcome> values) {
            return Outcome.of(value);
        }

        @Override
        public int moneyPower(ToIntFunction<Reference> operands) {
            return 0;
        }

        @Override
        public void collect(Set<Reference> references) {
            // There is none.
        }
    }

    /** A metric. */
    record Operand(Reference reference) implements Expression {
        @Override
        public Outcome evaluate(Function<Reference, Outcome> values) {
            return values.apply(reference);
        }

        @Override
        public int moneyPower(ToIntFunction<Reference> operands) {
            return operands.applyAsInt(reference);
        }

        @Override
        public void collect(Set<Reference> references) {
            references.add(reference);
        }
    }

    /** Two of them, joined. */
    record Operation(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public Outcome evaluate(Function<Reference, Outcome> values) {
            Outcome first = left.evaluate(values);
            Outcome second = right.evaluate(values);
            if (first.value() == null) {
                return first;
            }
            return second.value() == null ? second : operator.apply(first.value(), second.value());
        }

        @Override
        public int moneyPower(ToIntFunction<Reference> operands) {
            int first = left.moneyPower(operands);
            int second = right.moneyPower(operands);
            return switch (operator) {
                case TIMES -> first + second;
                case OVER -> first - second;
                default -> {
                    if (first != second) {
                        throw new BadExpression("expression-mixes-money");
                    }
                    yield first;
                }
            };
        }

        @Override
        public void collect(Set<Reference> references) {
            left.collect(references);
            right.collect(references);
        }
    }

    /** What joins two numbers. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        OVER,
        MIN,
        MAX;

        Outcome apply(BigDecimal left, BigDecimal right) {
            return switch (this) {
                case PLUS -> Outcome.of(left.add(right));
                case MINUS -> Outcome.of(left.subtract(right));
                case TIMES -> Outcome.of(left.multiply(right));
                case OVER -> over(left, right);
                case MIN -> Outcome.of(left.min(right));
                case MAX -> Outcome.of(left.max(right));
            };
        }

        private static Outcome over(BigDecimal left, BigDecimal right) {
            if (right.signum() == 0) {
                return Outcome.undefined(left.signum() == 0 ? "0/0" : "k/0");
            }
            return Outcome.of(left.divide(right, MathContext.DECIMAL128));
        }
    }
}
