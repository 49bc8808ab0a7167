// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The path and query parameters that a resource method declares.
 *
 * @param query type by name, in alphabetical order
 * @param path type by name
 * @param prefixes beginnings of further query parameters
 */
record DeclaredParameters(Map<String, Class<?>> query, Map<String, Class<?>> path, List<String> prefixes) {
    static DeclaredParameters of(Method method) {
        AnyParameter any = method.getAnnotation(AnyParameter.class);
        var declared = new DeclaredParameters(
                new TreeMap<>(), new TreeMap<>(), any == null ? List.of() : List.of(any.startingWith()));
        for (Parameter parameter : method.getParameters()) {
            declared.add(parameter, parameter.getName(), parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    declared.add(field, field.getName(), field.getType());
                }
            }
        }
        return declared;
    }

    boolean allows(String name) {
        return query.containsKey(name) || prefixes.stream().anyMatch(name::startsWith);
    }

    boolean allowsSeveral(String name) {
        Class<?> type = query.get(name);
        return type != null && (type.isArray() || Collection.class.isAssignableFrom(type));
    }

    private void add(AnnotatedElement element, String name, Class<?> type) {
        QueryParam queryParam = element.getAnnotation(QueryParam.class);
        RestQuery restQuery = element.getAnnotation(RestQuery.class);
        PathParam pathParam = element.getAnnotation(PathParam.class);
        RestPath restPath = element.getAnnotation(RestPath.class);
        if (queryParam != null || restQuery != null) {
            query.put(
                    name(
                            queryParam == null ? null : queryParam.value(),
                            restQuery == null ? "" : restQuery.value(),
                            name),
                    type);
        } else if (pathParam != null || restPath != null) {
            path.put(
                    name(pathParam == null ? null : pathParam.value(), restPath == null ? "" : restPath.value(), name),
                    type);
        }
    }

    private static String name(@Nullable String standard, String short_, String javaName) {
        if (standard != null) {
            return standard;
        }
        return short_.isEmpty() ? javaName : short_;
    }
}
