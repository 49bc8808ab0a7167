// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a resource method: query parameters whose names begin so are its own business, for example {@code "filter."}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnyParameter {
    /** The beginnings of the names. */
    String[] startingWith();
}
