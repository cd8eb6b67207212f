"""The same pages by Scrapy: fetches, parses, and takes title, price, description, location and links by selector."""
import json
import sys
import time

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.http import Request

origin, run, pages, at_once = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
read = 0
began = 0.0


class Listings(scrapy.Spider):
    name = "listings"

    def start_requests(self):
        global began
        began = time.monotonic()
        for index in range(pages):
            yield Request(f"{origin}/ad/{run}{index}", dont_filter=True)

    def parse(self, response):
        global read
        listing = {
            "title": response.css("h1::text").get(),
            "price": response.css("main .price::text").get(),
            "description": " ".join(response.css(".description ::text").getall()),
            "location": response.css("dd::text").get(),
            "links": [response.urljoin(href) for href in response.css("a::attr(href)").getall()],
        }
        if listing["price"] != "120,00 EUR":
            raise ValueError("misread")
        read += 1


process = CrawlerProcess(
    {
        "CONCURRENT_REQUESTS": at_once,
        "CONCURRENT_REQUESTS_PER_DOMAIN": at_once,
        "DOWNLOAD_DELAY": 0,
        "ROBOTSTXT_OBEY": False,
        "AUTOTHROTTLE_ENABLED": False,
        "COOKIES_ENABLED": False,
        "RETRY_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "LOG_ENABLED": False,
    }
)
process.crawl(Listings)
process.start()
seconds = time.monotonic() - began
print(json.dumps({"pages": read, "seconds": seconds, "cpuMs": time.process_time() * 1000, "version": scrapy.__version__}))
