package org.openaeo.platform.web.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

import org.openaeo.platform.web.Languages;

/** Texts in three languages: every module's bundle, and how a visitor's language is found and kept. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {
    private static final String BUNDLES = "classpath*:messages/*.properties";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** All modules' bundles as one; a text missing in a language falls to English, which the tests forbid. */
    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setBasenames(basenames());
        return source;
    }

    private static String[] basenames() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(BUNDLES))
                .map(r -> StringUtils.stripFilenameExtension(Objects.requireNonNull(r.getFilename())))
                .filter(name -> !name.matches(".*_[a-z]{2}"))
                .distinct()
                .sorted()
                .map(name -> "messages/" + name)
                .toArray(String[]::new);
    }

    @Bean
    LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver("openaeo-language");
        cookie.setCookieMaxAge(REMEMBERED);
        cookie.setCookieSameSite("Lax");
        cookie.setCookieHttpOnly(true);
        cookie.setDefaultLocaleFunction(Languages::accepted);
        return new HouseLanguage(cookie);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    /** Answers in a language of the house whatever a cookie or a parameter asks for. */
    private static final class HouseLanguage extends AbstractLocaleResolver {
        private final CookieLocaleResolver cookie;

        HouseLanguage(CookieLocaleResolver cookie) {
            this.cookie = cookie;
        }

        @Override
        public java.util.Locale resolveLocale(HttpServletRequest request) {
            return Languages.nearest(cookie.resolveLocale(request));
        }

        @Override
        public void setLocale(
                HttpServletRequest request,
                @org.jspecify.annotations.Nullable HttpServletResponse response,
                java.util.@org.jspecify.annotations.Nullable Locale locale) {
            cookie.setLocale(request, response, locale == null ? null : Languages.nearest(locale));
        }
    }
}
