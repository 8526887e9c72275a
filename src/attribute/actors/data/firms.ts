import { wordSet } from '../../lexicon/data.ts';

/** Firms that the news call by one word and that are seldom anything else: our own list. */
export const FIRMS = wordSet(
  `Apple Google Alphabet Facebook Microsoft Amazon Twitter Instagram WhatsApp YouTube Netflix Uber Lyft Airbnb Tesla SpaceX Intel Nvidia Samsung Sony Nokia Ericsson Huawei Xiaomi Lenovo Dell Oracle Cisco Adobe
  PayPal eBay Spotify TikTok ByteDance Snapchat Reddit LinkedIn Telegram OpenAI Tencent Alibaba Baidu Qualcomm Motorola Toshiba Hitachi Panasonic Nintendo BlackBerry Verizon Comcast Vodafone Telefonica
  Boeing Airbus Lockheed Raytheon Embraer Bombardier Ryanair EasyJet easyJet Lufthansa Qantas Aeroflot JetBlue Toyota Honda Nissan Mazda Subaru Mitsubishi Hyundai Kia Volkswagen Audi Porsche BMW Daimler Renault
  Peugeot Stellantis Fiat Chrysler Volvo Saab Siemens Bosch Philips Unilever Nestle Nestlé Danone Heineken Carlsberg Pepsi PepsiCo Starbucks Walmart Costco Walgreens Tesco Sainsbury Aldi Lidl Ikea IKEA Carrefour Nike
  Adidas Puma Pfizer Moderna AstraZeneca Novartis Roche Sanofi Bayer Merck Monsanto Novavax BioNTech Theranos Exxon ExxonMobil Chevron Gazprom Rosneft Aramco Petrobras Equinor Glencore Barclays HSBC Citigroup
  JPMorgan Santander UBS BlackRock Mastercard Visa Foxconn Halliburton Caterpillar Monzo Deliveroo DoorDash Zoom Palantir Cloudflare Mozilla GitHub Lionsgate Disney Pixar Hulu`,
);
