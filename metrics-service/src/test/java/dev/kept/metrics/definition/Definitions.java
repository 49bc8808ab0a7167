// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kept.metrics.catalog.MetricCatalog;
import dev.kept.metrics.catalog.MetricDefinition;
import java.lang.reflect.Constructor;
import java.util.List;

/** All metric classes of the service, as CDI would find them. */
public final class Definitions {

    private Definitions() {}

    public static List<Class<?>> classes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.kept.metrics.definition")
                        .stream()
                        .filter(type -> type.isAssignableTo(MetricDefinition.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    public static List<MetricDefinition> all() {
        return classes().stream().map(Definitions::create).toList();
    }

    public static MetricCatalog catalog() {
        return new MetricCatalog(all());
    }

    private static MetricDefinition create(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (MetricDefinition) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be created", e);
        }
    }
}
