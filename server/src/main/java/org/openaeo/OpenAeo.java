package org.openaeo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server application. */
@SpringBootApplication
public class OpenAeo {
    public static void main(String[] args) {
        SpringApplication.run(OpenAeo.class, args);
    }
}
