// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that creates something: honours the header {@code Idempotency-Key}. The method runs in one
 * transaction with the record of the key; its {@code @Transactional} services join it. The same key with the same method,
 * address and body gets the first answer again, with the header {@code Idempotency-Replayed: true}; with another one it
 * is the problem {@code idempotency-key-reused}. Nothing is recorded when the method fails. Keys belong to tenant and
 * subject and are kept for at least 24 hours. Without the header the method just runs.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
