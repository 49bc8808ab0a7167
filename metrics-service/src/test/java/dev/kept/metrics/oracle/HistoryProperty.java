// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.jspecify.annotations.Nullable;

/**
 * A property of random histories, each made from a seed of {@link Seeds}. It is tried with {@code kept.histories} of them:
 * 200 in a build, 10,000 at night. jqwik prints the seed of all of them, which {@code kept.seed} repeats, and of a history
 * that fails its own.
 */
@Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(HistoryProperty.Tries.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface HistoryProperty {

    /** Of how many histories one is tried, where each takes long. */
    int oneOf() default 1;

    /** Sets the number of tries, which is a constant in jqwik's own annotation. */
    final class Tries implements AroundPropertyHook {

        private static final int HISTORIES = Integer.getInteger("kept.histories", 200);
        private static final @Nullable String SEED = System.getProperty("kept.seed");

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            int oneOf =
                    context.findAnnotation(HistoryProperty.class).orElseThrow().oneOf();
            PropertyAttributes attributes = context.attributes();
            attributes.setTries(Math.max(1, HISTORIES / oneOf));
            if (SEED != null) {
                attributes.setSeed(SEED);
            }
            return property.execute();
        }
    }
}
